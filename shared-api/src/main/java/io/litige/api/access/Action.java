package io.litige.api.access;

import io.litige.api.value.Role;
import java.util.EnumSet;
import java.util.Set;

/** What somebody wants to do, as coarse as permission is granted (design of trust, 5.2), with the roles that may. */
public enum Action {
    /** See a dispute: its face, timeline and evidence. */
    READ(
            Role.AGENT,
            Role.SENIOR_AGENT,
            Role.SUPERVISOR,
            Role.INDEPENDENT_REVIEWER,
            Role.FINANCE,
            Role.LEGAL,
            Role.QUALITY_MANAGER,
            Role.EXTERNAL_AGENT,
            Role.DATA_PROTECTION_OFFICER,
            Role.AUDITOR,
            Role.INTEGRATION),
    REGISTER(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.EXTERNAL_AGENT, Role.INTEGRATION),
    /** Add what was said, found or proved. */
    RECORD(
            Role.AGENT,
            Role.SENIOR_AGENT,
            Role.SUPERVISOR,
            Role.INDEPENDENT_REVIEWER,
            Role.FINANCE,
            Role.LEGAL,
            Role.EXTERNAL_AGENT,
            Role.INTEGRATION),
    /** Open a dispute nobody complained of (requirement 6). */
    SIGNAL(Role.QUALITY_MANAGER, Role.INTEGRATION),
    /** Move a dispute along: acknowledge, assess, claim, promise, close. */
    HANDLE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER),
    /** Offer, admit, agree, within the mandate. */
    DECIDE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER),
    /** Replace what was agreed. */
    RENEGOTIATE(Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER),
    /** Say that a remedy was carried out or given up. */
    EXECUTE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.FINANCE),
    APPROVE(Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.FINANCE),
    /** State what a dispute costs. */
    COST(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.FINANCE, Role.LEGAL),
    /** State what the accounts say, and what is collected. */
    ACCOUNT(Role.FINANCE, Role.INTEGRATION),
    /** Name an owner. */
    SUPERVISE(Role.SUPERVISOR),
    /** Speak the company's last word. */
    CONCLUDE(Role.SENIOR_AGENT, Role.SUPERVISOR),
    /** Speak for the company to a mediator, a court or a lawyer, and keep what they may need. */
    COUNSEL(Role.LEGAL),
    /** Ask the lawyers. */
    REFER(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.LEGAL),
    /** Let a text leave that somebody else wrote; who exactly is decided by its purpose and the policy. */
    RELEASE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.LEGAL),
    /** Hand over what customers send back. */
    RECEIVE(Role.INTEGRATION),
    /** Answer for a department that was asked (requirement 36). */
    CONTRIBUTE(
            Role.AGENT,
            Role.SENIOR_AGENT,
            Role.SUPERVISOR,
            Role.INDEPENDENT_REVIEWER,
            Role.FINANCE,
            Role.LEGAL,
            Role.QUALITY_MANAGER,
            Role.EXTERNAL_AGENT),
    /** Say what the company can learn from a dispute. */
    LEARN(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.QUALITY_MANAGER),
    /** Say who else takes part. */
    INVOLVE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER, Role.LEGAL),
    /** Make two disputes of one. */
    PART(Role.SENIOR_AGENT, Role.SUPERVISOR),
    /** Look at answers to customers again, by sample (requirement 31). */
    REVIEW_ANSWERS(Role.QUALITY_MANAGER),
    /** Write down what a person asks of the company about their data. */
    HEAR(
            Role.AGENT,
            Role.SENIOR_AGENT,
            Role.SUPERVISOR,
            Role.INDEPENDENT_REVIEWER,
            Role.FINANCE,
            Role.LEGAL,
            Role.DATA_PROTECTION_OFFICER,
            Role.INTEGRATION),
    /** Hide what nobody needs to see, and ask that be destroyed what need not be kept. */
    PROTECT(Role.DATA_PROTECTION_OFFICER),
    /** Confirm that texts are destroyed for good. */
    CONFIRM_ERASURE(Role.DATA_PROTECTION_OFFICER, Role.LEGAL),
    EXPORT(Role.LEGAL),
    READ_QUEUE(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER),
    READ_RECURRENCE(Role.QUALITY_MANAGER, Role.SUPERVISOR, Role.POLICY_OWNER, Role.AUDITOR),
    IMPORT(Role.SUPERVISOR, Role.QUALITY_MANAGER, Role.INTEGRATION),
    /** Take proofs of what was recorded out of the log. */
    READ_PROOF(Role.LEGAL, Role.AUDITOR),
    /** See how far the record is sealed, and what is not as it was; no case content. */
    WATCH_PROOF(Role.LEGAL, Role.AUDITOR, Role.ADMIN),
    /** Have the whole record compared with its seal at once. */
    SWEEP_PROOF(Role.AUDITOR, Role.ADMIN),
    /** See what need not be kept any more. */
    READ_RETENTION(Role.DATA_PROTECTION_OFFICER, Role.LEGAL, Role.AUDITOR),
    /** Let a batch of texts be destroyed that need not be kept any more. */
    APPROVE_RETENTION(Role.LEGAL),
    /** Read for a while what one is not concerned with, for a reason somebody else will look at. */
    TAKE_ACCESS(Role.AGENT, Role.SENIOR_AGENT, Role.SUPERVISOR, Role.INDEPENDENT_REVIEWER),
    /** See who read what. */
    READ_ACCESS_LOG(Role.DATA_PROTECTION_OFFICER, Role.AUDITOR),
    /** Staff directory and processors; no case content. */
    ADMINISTER(Role.ADMIN),
    /** What only the customer's own link does. */
    RATE,
    /** What only a deadline states. */
    EXPIRE;

    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = EnumSet.of(Role.SYSTEM, roles);
    }

    /** Roles that may, SYSTEM always among them. */
    public Set<Role> roles() {
        return roles;
    }

    /** Roles that may and that a caller can hold; empty when only a deadline may. */
    public Set<Role> callers() {
        var callers = EnumSet.copyOf(roles);
        callers.remove(Role.SYSTEM);
        return callers;
    }
}
