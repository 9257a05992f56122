package io.litige.app.http;

import io.litige.api.error.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ProblemDetail;

/** Builds the one form in which anything refused or failed is told (RFC 9457). */
public final class Problem {
    /** Attribute of a request that holds the code it was refused with. */
    public static final String CODE = Problem.class.getName() + ".code";

    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "violations", "advice", "requestId");

    private Problem() {}

    /** A problem whose facts stand beside its standard members, under their own names. */
    public static ProblemDetail of(
            ProblemType type, Map<String, String> facts, List<Violation> violations, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(type.status());
        problem.setType(type.uri());
        var language = Words.language(request);
        var title = Words.title(type, language);
        problem.setTitle(title);
        problem.setDetail(Sentence.of(title, facts, language));
        problem.setProperty("code", type.code());
        Words.advice(type.code(), language).ifPresent(advice -> problem.setProperty("advice", advice));
        facts.forEach((name, value) -> problem.setProperty(MEMBERS.contains(name) ? name + "Fact" : name, value));
        if (!violations.isEmpty()) {
            problem.setProperty("violations", violations);
        }
        request.setAttribute(CODE, type.code());
        problem.setProperty("requestId", RequestId.of(request).toString());
        return problem;
    }

    /** A problem of the door itself. */
    public static ProblemDetail of(Fault fault, Map<String, String> facts, HttpServletRequest request) {
        return of(ProblemType.of(fault), facts, List.of(), request);
    }

    /** A refusal of the domain, with every violation found at the same time. */
    public static ProblemDetail of(Rejection rejection, HttpServletRequest request) {
        var violations = new ArrayList<Violation>();
        var language = Words.language(request);
        violations.add(Violation.of(rejection, language));
        rejection.others().forEach(other -> violations.add(Violation.of(other, language)));
        return of(ProblemType.of(rejection.code()), rejection.facts(), violations, request);
    }
}
