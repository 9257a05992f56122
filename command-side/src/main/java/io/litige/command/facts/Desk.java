package io.litige.command.facts;

import io.litige.api.access.Levels;
import io.litige.api.policy.RetentionPolicies;
import io.litige.api.policy.SamplingPolicies;
import io.litige.command.calendar.WorkingCalendar;
import io.litige.command.correspondence.Correspondence;
import io.litige.command.policy.NegotiationPolicies;
import io.litige.command.policy.Palettes;
import io.litige.command.policy.ProcedurePolicies;
import io.litige.command.policy.SeverityPolicies;
import io.litige.command.policy.TermsRegistry;
import io.litige.command.recourse.Recourse;
import java.time.Clock;
import java.util.Set;

/**
 * What every decision needs from outside: the time, the company's working time, what it decided in advance, what
 * other disputes tell, where customers can turn, and which departments can be asked.
 */
public record Desk(
        Clock clock,
        WorkingCalendar calendar,
        SeverityPolicies severity,
        Frequency frequency,
        Grants grants,
        Fees fees,
        Recourse recourse,
        NegotiationPolicies negotiation,
        Correspondence correspondence,
        Marks marks,
        Records records,
        TermsRegistry terms,
        OtherDisputes others,
        Set<String> departments,
        Palettes palettes,
        Levels levels,
        ProcedurePolicies procedures,
        Skills skills,
        SamplingPolicies sampling,
        RetentionPolicies retention) {}
