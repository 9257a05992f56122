package io.litige.app.http;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Every broken constraint with its place in the body, its name and its numbers; never the value that broke it. */
final class Constraints {
    private static final Set<String> NOT_FACTS = Set.of("message", "groups", "payload", "flags");

    private Constraints() {}

    static List<Violation> violations(MethodArgumentNotValidException e) {
        return e.getAllErrors().stream().map(Constraints::violation).toList();
    }

    static List<Violation> violations(HandlerMethodValidationException e) {
        var violations = new ArrayList<Violation>();
        for (var parameter : e.getParameterValidationResults()) {
            if (parameter instanceof ParameterErrors body) {
                body.getAllErrors().forEach(error -> violations.add(violation(error)));
            } else {
                parameter.getResolvableErrors().forEach(error -> violations.add(violation(parameter, error)));
            }
        }
        return List.copyOf(violations);
    }

    static List<Violation> violations(Set<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(e -> new Violation(
                        Pointer.of(e.getPropertyPath().toString()),
                        code(e.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        sentence(e.getMessage()),
                        facts(e)))
                .toList();
    }

    private static Violation violation(ObjectError error) {
        var facts = error.contains(ConstraintViolation.class)
                ? facts(error.unwrap(ConstraintViolation.class))
                : Map.<String, String>of();
        var pointer = error instanceof FieldError field ? Pointer.of(field.getField()) : "";
        return new Violation(pointer, code(error), sentence(error), facts);
    }

    private static Violation violation(ParameterValidationResult parameter, MessageSourceResolvable error) {
        var facts = new TreeMap<>(facts(parameter.unwrap(error, ConstraintViolation.class)));
        facts.put("parameter", String.valueOf(parameter.getMethodParameter().getParameterName()));
        return new Violation(null, code(error), sentence(error), facts);
    }

    private static Map<String, String> facts(ConstraintViolation<?> violation) {
        var facts = new TreeMap<String, String>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (!NOT_FACTS.contains(name) && !value.getClass().isArray()) {
                facts.put(name, String.valueOf(value));
            }
        });
        return facts;
    }

    private static String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return code(codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1]);
    }

    private static String code(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String sentence(MessageSourceResolvable error) {
        return sentence(String.valueOf(error.getDefaultMessage()));
    }

    /** Messages are predicates, or begin with what is measured, in the language of the request. */
    private static String sentence(String message) {
        if (message.startsWith("must")) {
            return "It " + message + ".";
        }
        if (message.startsWith("size")) {
            return "Its " + message + ".";
        }
        return message.startsWith("ne ") || message.startsWith("doit ")
                ? "Ce champ " + message + "."
                : StringUtils.capitalize(message) + ".";
    }
}
