package io.litige.command.dispatch;

import io.litige.api.command.DisputeCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/**
 * Which dispute a command is for: every command says so. Asking the annotations of its class, as the framework would,
 * costs a fifth of a command's time.
 */
@Component("disputeOfCommand")
class DisputeOfCommand implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var dispute =
                switch (command.getPayload()) {
                    case DisputeCommand c -> c.disputeId();
                    case AskPermission c -> c.disputeId();
                    case AskPalette c -> c.disputeId();
                    default ->
                        throw new IllegalArgumentException("no command of a dispute: " + command.getPayloadType());
                };
        return new VersionedAggregateIdentifier(dispute, null);
    }
}
