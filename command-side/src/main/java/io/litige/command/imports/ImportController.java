package io.litige.command.imports;

import io.litige.api.access.Access;
import io.litige.api.access.Action;
import io.litige.api.access.Actor;
import io.litige.api.access.Call;
import io.litige.api.blob.BlobStore.TooLarge;
import io.litige.api.command.DisputeCommand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Handing in files of disputes, and seeing what became of them. */
@RestController
@Tag(name = "Imports")
class ImportController {
    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** Accepts a file; it is worked through in the background. A repeated request finds the same import. */
    @Operation(operationId = "submitImport", summary = "Takes a file of disputes in, line by line, in the background.")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportStatus> submit(
            @RequestPart("file") MultipartFile file,
            @RequestParam("mapping") @Size(max = DisputeCommand.REF) String mapping,
            @RequestParam(value = "team", required = false) @Size(max = DisputeCommand.REF) @Nullable String team,
            @RequestParam(value = "source", required = false) @Size(max = DisputeCommand.REF) @Nullable String source,
            Call call)
            throws IOException {
        permit(call.actor());
        try (var content = file.getInputStream()) {
            var job = imports.submit(call.requestId(), new Submission(mapping, source, team, call.actor()), content);
            return ResponseEntity.accepted()
                    .location(URI.create("/imports/" + job.id()))
                    .body(ImportStatus.of(job));
        } catch (TooLarge e) {
            throw new MaxUploadSizeExceededException(imports.largest(), e);
        }
    }

    @Operation(operationId = "showImport", summary = "How far an import is, and what became of its lines.")
    @GetMapping("/imports/{importId}")
    ImportStatus one(@PathVariable("importId") UUID importId, Actor actor) {
        permit(actor);
        return ImportStatus.of(imports.find(importId));
    }

    /** Newest first; the next page begins after {@code next}. */
    @Operation(operationId = "listImports", summary = "Every import, newest first.")
    @GetMapping("/imports")
    ImportPage all(
            @RequestParam(value = "after", required = false) @Nullable UUID after,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(500) int limit,
            Actor actor) {
        permit(actor);
        return ImportPage.of(
                imports.page(after, limit).stream().map(ImportStatus::of).toList(), limit);
    }

    /** In the order of the file; the next page begins after {@code next}. */
    @Operation(operationId = "listImportRefusals", summary = "The lines that could not be taken, each with its reason.")
    @GetMapping("/imports/{importId}/refusals")
    RefusalPage refusals(
            @PathVariable("importId") UUID importId,
            @RequestParam(value = "after", defaultValue = "0") @Min(0) long after,
            @RequestParam(value = "limit", defaultValue = "500") @Min(1) @Max(5_000) int limit,
            Actor actor) {
        permit(actor);
        return RefusalPage.of(imports.refusals(importId, after, limit), limit);
    }

    @Operation(operationId = "listImportMappings", summary = "The named mappings there are, with their columns.")
    @GetMapping("/imports/mappings")
    List<MappingDescription> mappings(Actor actor) {
        permit(actor);
        return imports.mappings().stream().map(MappingDescription::of).toList();
    }

    private static void permit(Actor actor) {
        Access.demand(actor, Action.IMPORT);
    }
}
