package io.litige.api.value;

/** The way a word or an act reached us. */
public enum Channel {
    PHONE,
    EMAIL,
    LETTER,
    REGISTERED_LETTER,
    COUNTER,
    WEB_FORM,
    CHAT,
    SMS,
    SOCIAL_NETWORK,
    IMPORT,
    API,
    SYSTEM
}
