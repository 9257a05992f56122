package io.litige.api.value;

/**
 * What no longer counts against limits, because it is not given after all (requirement 40).
 *
 * @param proposal the offer it was given by
 */
public record GivenBack(String proposal, Money amount) {}
