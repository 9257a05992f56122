package io.litige.app.http;

import io.litige.api.error.Rejection;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One kind of problem as callers know it (RFC 9457).
 *
 * @param code stable name, such as {@code AUTHORITY_EXCEEDED}
 * @param status HTTP status it is answered with
 * @param title one sentence for a person
 */
public record ProblemType(String code, int status, String title) {
    public static ProblemType of(Rejection.Code code) {
        return new ProblemType(code.name(), status(code.kind()), code.title());
    }

    public static ProblemType of(Fault fault) {
        return new ProblemType(fault.name(), fault.status(), fault.title());
    }

    /** Every kind there is: the domain's and the door's. */
    public static List<ProblemType> all() {
        return Stream.concat(
                        Arrays.stream(Rejection.Code.values()).map(ProblemType::of),
                        Arrays.stream(Fault.values()).map(ProblemType::of))
                .toList();
    }

    /** Last part of the address: {@code authority-exceeded}. */
    public String slug() {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    private static int status(Rejection.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case RULE -> 422;
            case PRECONDITION_REQUIRED -> 428;
        };
    }
}
