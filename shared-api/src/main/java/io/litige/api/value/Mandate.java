package io.litige.api.value;

/**
 * What a role may grant per act, at the moment it was used; recorded with every grant, so that a later change of
 * limits does not rewrite what was allowed then (requirement 40).
 *
 * @param version version of the mandate policy in force
 */
public record Mandate(Money limit, String version) {}
