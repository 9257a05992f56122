package io.litige.command.exposure;

import io.litige.api.value.ExposureLevel;

/** When a crisis opens and what it does to time targets (requirement 18), versioned: a changed number is a new version. */
final class CrisisPolicy {
    static final String VERSION = "crisis-1";
    static final ExposureLevel OPENS_AT = ExposureLevel.SPREADING;

    /** What is left of every running time target is divided by this. */
    static final int CLOCK_DIVISOR = 2;

    private CrisisPolicy() {}
}
