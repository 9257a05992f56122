package io.litige.api.value;

/** What the retention schedule keeps apart, because the law counts it apart (design of trust, 4.4). */
public enum RetainedClass {
    /** A dispute that was treated to its end. */
    DISPUTE_FILE,
    /** One the customer gave up, or that was opened by mistake. */
    UNPURSUED,
    /** One a court or a mediator had to do with. */
    JUDGED,
    /** Who read what. */
    ACCESS_LOG;

    /** The class a dispute belongs to once it has ended in that phase. */
    public static RetainedClass of(Phase phase, boolean outsideDecided) {
        if (outsideDecided || phase == Phase.EXTERNAL) {
            return JUDGED;
        }
        return phase == Phase.WITHDRAWN || phase == Phase.VOIDED ? UNPURSUED : DISPUTE_FILE;
    }
}
