package io.litige.command.dispatch;

import io.litige.api.value.DisputeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what the caller may still give on a dispute; changes nothing. Answered with a palette. */
public record AskPalette(@TargetAggregateIdentifier DisputeId disputeId) {}
