package io.litige.app.openapi;

import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.query.Seen;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers an operation reads, and shows the story's bodies as examples. */
@Component
class Operations implements OperationCustomizer {
    private final Examples examples = new Examples();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        body(handler).filter(DisputeCommand.class::isAssignableFrom).ifPresent(type -> ifMatch(operation, type));
        examples.add(
                operation,
                body(handler)
                        .map(Class::getSimpleName)
                        .orElseGet(() -> capital(handler.getMethod().getName())));
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Seen.class)) {
            operation.addParametersItem(header(Seen.HEADER, "^[0-9a-f-]{36}@\\d+$")
                    .description("What the caller has written already, as a command's answer said it; the query waits"
                            + " up to five seconds for its view to hold it."));
        }
        return operation;
    }

    static Parameter idempotencyKey() {
        return header("Idempotency-Key", "^\"?[\\x21\\x23-\\x5B\\x5D-\\x7E]{16,64}\"?$")
                .required(true)
                .description("The caller's own name for this write, 16 to 64 characters; sent again, it gives the same"
                        + " answer and changes nothing twice.")
                .example("7f3c2a8e-1b5d-4c6f-9e0a-2d4b6f8a1c3e");
    }

    private static void ifMatch(Operation operation, Class<?> command) {
        boolean additions =
                Arrays.stream(Step.values()).noneMatch(step -> step.type().equals(command) && step.needsVersion());
        boolean opens = Arrays.stream(Step.values())
                .anyMatch(step -> step.type().equals(command) && step.phases().isEmpty());
        if (!opens) {
            operation.addParametersItem(header("If-Match", "^\"d\\d+\"$")
                    .description(
                            additions
                                    ? "The version the caller decided on; not needed for an addition."
                                    : "The version the caller decided on; without it 428, with an older one 412.")
                    .example("\"d12\""));
        }
    }

    private static Parameter header(String name, String pattern) {
        return new Parameter().in("header").name(name).schema(new StringSchema().pattern(pattern));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<Class<?>> body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst();
    }
}
