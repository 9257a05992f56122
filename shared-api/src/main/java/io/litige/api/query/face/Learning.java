package io.litige.api.query.face;

import java.util.List;

/**
 * What the company can learn from it.
 *
 * @param problems keys of the problems it is a case of
 */
public record Learning(List<String> problems, List<PolicyGap> policyGaps) {
    public static final Learning NONE = new Learning(List.of(), List.of());

    public Learning {
        problems = List.copyOf(problems);
        policyGaps = List.copyOf(policyGaps);
    }
}
