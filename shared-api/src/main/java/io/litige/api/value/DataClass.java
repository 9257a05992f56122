package io.litige.api.value;

/** Why a text is protected; decides its key, who may read it, and when it is destroyed (design of trust, 4.2). */
public enum DataClass {
    PERSONAL,
    /** GDPR article 9. */
    SENSITIVE,
    PRIVILEGED,
    BUSINESS_SECRET,
    /** Anything a person typed: people write health data into it. */
    FREE_TEXT
}
