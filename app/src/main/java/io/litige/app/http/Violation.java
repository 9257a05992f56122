package io.litige.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.litige.api.error.Rejection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the things wrong with a request.
 *
 * @param pointer JSON pointer into the body, absent when it concerns no single place
 * @param code what is wrong, such as {@code NOT_BLANK} or {@code REMEDY_MISSING}
 * @param detail the same in a sentence
 * @param facts numbers, limits, allowed values; never what was sent
 * @param advice what is allowed instead, where the detail does not say it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Nullable String pointer,
        String code,
        String detail,
        Map<String, String> facts,
        @Nullable String advice) {
    Violation(@Nullable String pointer, String code, String detail, Map<String, String> facts) {
        this(pointer, code, detail, facts, null);
    }

    static Violation of(Rejection rejection, Locale language) {
        var type = ProblemType.of(rejection.code());
        return new Violation(
                null,
                type.code(),
                Sentence.of(Words.title(type, language), rejection.facts(), language),
                rejection.facts(),
                Words.advice(type.code(), language).orElse(null));
    }

    static Violation at(String pointer, String code, String detail) {
        return new Violation(pointer, code, detail, Map.of());
    }
}
