package io.litige.api.value;

/** What somebody is to a dispute (requirement 35). All but two follow from what happened. */
public enum ParticipantRole {
    /** Answers for it; exactly one while it is open, the team until somebody owns it. */
    OWNER,
    /** Was asked for a department, or answers for it. */
    CONTRIBUTOR,
    /** Decided on an amount or let a text leave. */
    APPROVER,
    /** Is to know; named by somebody. */
    INFORMED,
    INDEPENDENT_REVIEWER,
    LEGAL,
    /** At the mediator's; named by somebody, or the body that was seized. */
    MEDIATOR_CONTACT
}
