package io.litige.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
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
            case MethodArgumentTypeMismatchException e -> parameter(e.getName(), "TYPE_MISMATCH", request);
            case MissingServletRequestPartException e -> parameter(e.getRequestPartName(), "MISSING", request);
            case MissingRequestValueException e -> invalid(List.of(missing(e)), request);
            case MaxUploadSizeExceededException e -> Problem.of(Fault.BODY_TOO_LARGE, Map.of(), request);
            case MultipartException e -> invalid(List.of(), request);
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
        var violation = JsonMistake.of(reason);
        return Problem.of(ProblemType.of(Fault.MALFORMED_JSON), violation.facts(), List.of(violation), request);
    }

    private static ProblemDetail invalid(List<Violation> violations, HttpServletRequest request) {
        return Problem.of(ProblemType.of(Fault.INVALID_REQUEST), Map.of(), violations, request);
    }

    private static ProblemDetail parameter(String name, String code, HttpServletRequest request) {
        var violation =
                new Violation(null, code, "The parameter is missing or has another form.", Map.of("parameter", name));
        return invalid(List.of(violation), request);
    }

    private static Violation missing(MissingRequestValueException e) {
        var detail = e.getBody().getDetail();
        return new Violation(null, "MISSING", detail == null ? "Something required is missing." : detail, Map.of());
    }
}
