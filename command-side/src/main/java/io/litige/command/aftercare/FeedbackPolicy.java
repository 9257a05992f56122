package io.litige.command.aftercare;

import java.time.Duration;

/** When feedback is negative and how soon we call back (requirement 9), versioned: a changed number is a new version. */
final class FeedbackPolicy {
    /** Up to this score it is negative. */
    static final int NEGATIVE = 2;

    /** Working time within which the customer is called back. */
    static final Duration RECONTACT = Duration.ofHours(4);

    /** How long a link to a rating is good for. */
    static final Duration LINK = Duration.ofDays(30);

    private FeedbackPolicy() {}
}
