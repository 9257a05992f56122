package io.litige.api.value;

/** What a written text is for; decides who has to release it and what it does once it leaves. */
public enum MessagePurpose {
    ACKNOWLEDGEMENT,
    ANSWER,
    /** Tells what is done, what remains and by when (requirement 25). */
    PROGRESS_UPDATE,
    FINAL_RESPONSE,
    /** The words in which the company admits fault. */
    FAULT_ADMISSION
}
