package io.litige.command.dispatch;

import io.litige.api.access.Action;
import io.litige.api.value.DisputeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether the caller may take a step, before something is done for it that should not be done in vain. Changes
 * nothing; refused as the command itself would be, answered with the pseudonym of the customer.
 */
public record AskPermission(@TargetAggregateIdentifier DisputeId disputeId, String what, Action action) {}
