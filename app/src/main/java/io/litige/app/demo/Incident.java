package io.litige.app.demo;

import java.time.Instant;

/**
 * A planted accident: one cause, on one lot of one product, many times its usual rate for two or three weeks.
 *
 * @param disputes how many it brings beyond the usual
 */
record Incident(String cause, String product, String lot, Instant from, Instant to, int disputes) {}
