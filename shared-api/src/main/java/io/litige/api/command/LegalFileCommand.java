package io.litige.api.command;

import io.litige.api.value.AgentId;
import io.litige.api.value.DisputeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lawyers write in their own file of a dispute. It is no step of the dispute, whose version does not move. */
public sealed interface LegalFileCommand extends AddressedCommand {
    /**
     * @param mention of confidentiality, word for word; a wrong one is an offence, so it is never added by a rule
     * @param qualified the author states to be qualified for it (law 71-1130, article 58-1)
     * @param addressees who may read it besides the author; all legal staff when absent
     * @param replaces note it takes the place of, such as {@code LN1}; that one stays
     */
    record WritePrivilegedNote(
            DisputeId disputeId,
            @NotBlank @Size(max = DisputeCommand.TEXT) String text,
            @Size(max = DisputeCommand.LINE) @Nullable String mention,
            boolean qualified,
            @Size(max = 50) @Nullable List<@NotNull AgentId> addressees,
            @Size(max = DisputeCommand.REF) @Nullable String replaces)
            implements LegalFileCommand {}
}
