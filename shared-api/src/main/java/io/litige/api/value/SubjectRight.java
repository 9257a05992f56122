package io.litige.api.value;

/** What a person may ask of whoever holds their data (GDPR, articles 15 to 21). */
public enum SubjectRight {
    /** To know what is held, with a copy (article 15). */
    ACCESS,
    /** To have set right what is wrong (article 16); an event of its own, never an edit. */
    RECTIFICATION,
    /** To have it destroyed (article 17). */
    ERASURE,
    /** To have it kept and not used (article 18). */
    RESTRICTION,
    /** To take it along, readable by machines (article 20). */
    PORTABILITY,
    /** That it is not used for that purpose (article 21). */
    OBJECTION;

    /** Whether the answer hands out a copy. */
    public boolean handsOut() {
        return this == ACCESS || this == PORTABILITY;
    }

    /** Whether granting it may mean that texts are destroyed (article 17(1)). */
    public boolean mayErase() {
        return this == ERASURE || this == OBJECTION;
    }
}
