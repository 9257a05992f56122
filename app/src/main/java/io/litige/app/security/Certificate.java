package io.litige.app.security;

import java.time.LocalDate;

/**
 * Something a member of staff has learnt (requirement 45).
 *
 * @param validFrom first day it counts
 * @param validTo last day it counts
 */
record Certificate(String certificate, LocalDate validFrom, LocalDate validTo) {
    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
