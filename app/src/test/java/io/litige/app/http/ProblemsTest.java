package io.litige.app.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.error.Rejected;
import io.litige.api.error.Rejection;
import io.litige.api.error.Rejection.Code;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

/** Every refusal and every failure has one status, one code, and no inside of ours. */
class ProblemsTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyRefusalHasTheStatusOfItsKind(Code code) {
        var problem = tell(Rejected.because(code, Map.of("limit", "100.00 EUR")));
        assertThat(problem.getStatus())
                .isEqualTo(
                        switch (code.kind()) {
                            case FORBIDDEN -> 403;
                            case NOT_FOUND -> 404;
                            case CONFLICT -> 409;
                            case STALE -> 412;
                            case RULE -> 422;
                            case PRECONDITION_REQUIRED -> 428;
                        });
        assertThat(problem.getType()).hasToString("/problems/" + code.slug());
        assertThat(problem.getProperties()).containsEntry("limit", "100.00 EUR").containsEntry("code", code.name());
    }

    @Test
    void everyViolationOfARefusalIsListed() {
        var refusal = new Rejection(
                Code.CAUSE_MISSING, Map.of("ground", "G1"), List.of(new Rejection(Code.COSTS_MISSING, Map.of())));
        assertThat(tell(new Rejected(refusal)).getProperties())
                .extractingByKey("violations")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::code)
                .containsExactly("CAUSE_MISSING", "COSTS_MISSING");
    }

    @Test
    void whoAsksForFrenchIsToldInFrenchWhatIsWrongAndWhatIsAllowed() {
        var refusal = new Rejection(
                Code.CHECK_MISSING, Map.of("resolution", "1"), List.of(Rejection.of(Code.COSTS_MISSING, Map.of())));
        var english = new MockHttpServletRequest("POST", "/disputes");
        assertThat(told(refusal, english))
                .startsWith("The customer has not been asked whether it is solved: resolution 1.")
                .contains("Ask the customer whether it is solved, and record the check.", "List the costs");
        var french = new MockHttpServletRequest("POST", "/disputes");
        french.addHeader("Accept-Language", "fr-FR, en;q=0.5");
        french.addPreferredLocale(Locale.FRANCE);
        assertThat(told(refusal, french))
                .startsWith("On n’a pas demandé au client si c’est résolu\u00a0: resolution 1.")
                .contains("Demandez au client si c’est résolu", "Énumérez les coûts");
    }

    private String told(Rejection refusal, MockHttpServletRequest request) {
        var problem = requireNonNull(
                requireNonNull(problems.tell(new Rejected(refusal), request)).getBody());
        return problem.getDetail() + problem.getProperties();
    }

    @Test
    void aRefusalFromAnotherProcessIsTheSame() {
        var remote = new CommandExecutionException("over the wire", null, Rejection.of(Code.WRONG_PHASE, Map.of()));
        assertThat(tell(remote).getStatus()).isEqualTo(409);
    }

    @Test
    void whatAxonThrowsIsToldInOurWords() {
        status(new AggregateNotFoundException("x", "no"), 404, "DISPUTE_NOT_FOUND");
        status(new ConcurrencyException("x"), 409, "CONCURRENT_CHANGE");
        status(new CommandExecutionException("OUT_OF_RANGE: [AXONIQ-2000] Invalid", null), 409, "CONCURRENT_CHANGE");
        status(new NoHandlerForCommandException("x"), 503, "UNAVAILABLE");
        status(new DataAccessResourceFailureException("x"), 503, "UNAVAILABLE");
        status(new TimeoutException(), 504, "OUTCOME_UNKNOWN");
        status(new CompletionException(Rejected.because(Code.ALREADY_OWNED, Map.of())), 409, "ALREADY_OWNED");
    }

    @Test
    void aFailureTellsNothingOfItsInside() {
        var problem = tell(new IllegalStateException("select secret from io.litige.Hidden"));
        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.toString()).doesNotContain("secret", "Hidden", "IllegalState");
    }

    private void status(Exception thrown, int status, String code) {
        var problem = tell(thrown);
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getProperties()).containsEntry("code", code);
    }

    private ProblemDetail tell(Exception thrown) {
        var answer = problems.tell(thrown, new MockHttpServletRequest("POST", "/disputes"));
        return requireNonNull(requireNonNull(answer).getBody());
    }
}
