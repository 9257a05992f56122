package io.litige.command.evidence;

import io.litige.api.access.Call;
import io.litige.api.access.Step;
import io.litige.api.command.DisputeCommand;
import io.litige.api.value.DisputeId;
import io.litige.api.value.EvidenceSource;
import io.litige.api.value.EvidenceType;
import io.litige.api.value.Receipt;
import io.litige.command.dispatch.Dispatcher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Adding pieces that prove facts. */
@RestController
@Tag(name = "Evidence")
class EvidenceCommandController {
    private final Dispatcher dispatcher;
    private final Upload upload;

    EvidenceCommandController(Dispatcher dispatcher, Upload upload) {
        this.dispatcher = dispatcher;
        this.upload = upload;
    }

    @PostMapping(path = "/disputes/{disputeId}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Adds a file as evidence; its type is judged by content and name together.")
    ResponseEntity<Receipt> addEvidence(
            @PathVariable DisputeId disputeId,
            @RequestPart("file") MultipartFile file,
            @RequestParam("type") EvidenceType type,
            @RequestParam(name = "source", required = false) @Nullable EvidenceSource source,
            @RequestParam(name = "description", required = false) @Size(max = DisputeCommand.LINE) @Nullable
                    String description,
            @RequestParam(name = "occurredAt", required = false) @Nullable Instant occurredAt,
            Call call)
            throws IOException {
        dispatcher.permit(disputeId, Step.ADD_EVIDENCE, call);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return dispatcher.send(upload.take(disputeId, name, file, type, source, description, occurredAt), call);
    }
}
