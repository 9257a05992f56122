package io.litige.command.legal;

import io.litige.command.legal.LegalFileAggregate.FileNote;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Which file a note is for: the resolver of disputes knows disputes alone. */
@Component("fileOfNote")
class FileOfNote implements CommandTargetResolver {
    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        if (command.getPayload() instanceof FileNote note) {
            return new VersionedAggregateIdentifier(note.file(), null);
        }
        throw new IllegalArgumentException("no note: " + command.getPayloadType());
    }
}
