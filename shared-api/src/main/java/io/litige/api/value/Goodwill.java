package io.litige.api.value;

import java.time.LocalDate;

/**
 * What one act gives away without owing it, as it counts against limits (requirement 40).
 *
 * @param grantor in whose name: the one who acts, or who approved it
 * @param customer to whom
 * @param on day it counts for, in the company's calendar
 */
public record Goodwill(AgentId grantor, CustomerId customer, Money amount, LocalDate on) {}
