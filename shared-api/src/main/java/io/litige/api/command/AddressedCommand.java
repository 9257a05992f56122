package io.litige.api.command;

import io.litige.api.value.DisputeId;

/** A body whose dispute stands in its address. */
public sealed interface AddressedCommand permits DisputeCommand, LegalFileCommand {
    DisputeId disputeId();
}
