package io.litige.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Problems of form: what was sent cannot be read, or breaks the shape its address asks for. */
final class FormProblems {
    private FormProblems() {}

    static ProblemDetail explain(Throwable cause, HttpServletRequest request) {
        return switch (cause) {
            case UnreadableJson e -> malformed(e.reason(), request);
            case HttpMessageNotReadableException e -> unreadable(e, request);
            case MethodArgumentNotValidException e -> invalid(Constraints.violations(e), request);
            case HandlerMethodValidationException e -> invalid(Constraints.violations(e), request);
            case MethodArgumentTypeMismatchException e ->
                invalid(List.of(mismatch(e, Words.language(request))), request);
            case MissingServletRequestPartException e ->
                invalid(List.of(missing("MISSING_PART", e.getRequestPartName(), request)), request);
            case MissingRequestValueException e -> invalid(List.of(missing("MISSING", name(e), request)), request);
            case MaxUploadSizeExceededException e -> Problem.of(Fault.BODY_TOO_LARGE, Map.of(), request);
            case MultipartException e -> invalid(List.of(), request);
            case HttpMediaTypeException e ->
                Problem.of(fault(e.getStatusCode().value()), allowed(e.getSupportedMediaTypes()), request);
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(Fault.METHOD_NOT_ALLOWED, allowed(e.getSupportedHttpMethods()), request);
            case ErrorResponse e -> Problem.of(fault(e.getStatusCode().value()), Map.of(), request);
            default -> Problem.of(Fault.INTERNAL_ERROR, Map.of(), request);
        };
    }

    /** The door's fault that stands for a status of the framework. */
    static Fault fault(int status) {
        return switch (status) {
            case 401 -> Fault.UNAUTHENTICATED;
            case 403 -> Fault.FORBIDDEN;
            case 404 -> Fault.NOT_FOUND;
            case 405 -> Fault.METHOD_NOT_ALLOWED;
            case 406 -> Fault.NOT_ACCEPTABLE;
            case 413 -> Fault.BODY_TOO_LARGE;
            case 415 -> Fault.MEDIA_TYPE_UNSUPPORTED;
            case 416 -> Fault.RANGE_NOT_SATISFIABLE;
            case 429 -> Fault.TOO_MANY_REQUESTS;
            case 503 -> Fault.UNAVAILABLE;
            case 504 -> Fault.OUTCOME_UNKNOWN;
            default -> status < 500 ? Fault.INVALID_REQUEST : Fault.INTERNAL_ERROR;
        };
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return e.getCause() instanceof JacksonException reason
                ? malformed(reason, request)
                : Problem.of(Fault.MALFORMED_JSON, Map.of(), request);
    }

    private static ProblemDetail malformed(JacksonException reason, HttpServletRequest request) {
        var language = Words.language(request);
        var first = JsonMistake.of(reason, language);
        List<Violation> all = request.getAttribute(JsonMistakes.ATTRIBUTE) instanceof JsonMistakes body
                ? body.all(language)
                : List.of();
        return Problem.of(
                ProblemType.of(Fault.MALFORMED_JSON), first.facts(), all.isEmpty() ? List.of(first) : all, request);
    }

    private static ProblemDetail invalid(List<Violation> violations, HttpServletRequest request) {
        return Problem.of(ProblemType.of(Fault.INVALID_REQUEST), Map.of(), violations, request);
    }

    private static Violation mismatch(MethodArgumentTypeMismatchException e, Locale language) {
        var expected = JsonMistake.expected(e.getRequiredType(), language);
        return new Violation(
                null,
                "TYPE_MISMATCH",
                Words.mistake("PARAMETER_MISMATCH", language, expected),
                Map.of("parameter", e.getName(), "expected", expected));
    }

    private static Violation missing(String mistake, @Nullable String name, HttpServletRequest request) {
        return new Violation(
                null,
                "MISSING",
                Words.mistake(mistake, Words.language(request)),
                name == null ? Map.of() : Map.of("parameter", name));
    }

    private static @Nullable String name(MissingRequestValueException e) {
        return switch (e) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> null;
        };
    }

    private static Map<String, String> allowed(@Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? Map.of()
                : Map.of(
                        "allowed", values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }
}
