package io.litige.app.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Describes every problem type at the address its {@code type} names. */
@RestController
@Tag(name = "Problems")
class ProblemController {
    private static final List<ProblemType> TYPES = ProblemType.all();

    /** Every problem this API answers with. */
    @Operation(operationId = "listProblems", summary = "Every problem this API answers with.")
    @GetMapping("/problems")
    ProblemList problems() {
        return new ProblemList(TYPES.stream().map(ProblemController::describe).toList());
    }

    /** One problem type. */
    @Operation(operationId = "showProblem", summary = "One problem type.")
    @GetMapping("/problems/{slug}")
    ProblemDescription problem(@PathVariable String slug) {
        return TYPES.stream()
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .map(ProblemController::describe)
                .orElseThrow(() -> new BadRequest(Fault.NOT_FOUND));
    }

    private static ProblemDescription describe(ProblemType type) {
        return new ProblemDescription(
                type.uri().toString(),
                type.code(),
                type.status(),
                type.title(),
                Words.title(type, Locale.FRENCH),
                Words.advice(type.code(), Locale.ENGLISH).orElse(null),
                Words.advice(type.code(), Locale.FRENCH).orElse(null));
    }

    /**
     * @param title in English, as problems carry it
     * @param titre in French
     * @param advice what is allowed instead, where the title does not say it
     * @param conseil the same in French
     */
    record ProblemDescription(
            String type,
            String code,
            int status,
            String title,
            String titre,
            @Nullable String advice,
            @Nullable String conseil) {}

    /** All of them. */
    record ProblemList(List<ProblemDescription> problems) {}
}
