package io.litige.api.value;

/** Why something of an event is left out of an export. */
public enum Withholding {
    /** Between the company and its lawyers. */
    PRIVILEGED,
    /** Said in a mediation (C. conso. L612-3). */
    MEDIATION,
    BUSINESS_SECRET,
    /** About somebody the receiver has no right to know of (GDPR, article 15(4)). */
    THIRD_PERSON,
    /** A protected text in an export that gives none. */
    PROTECTED,
    /** Health and the like (GDPR, article 9). */
    SENSITIVE
}
