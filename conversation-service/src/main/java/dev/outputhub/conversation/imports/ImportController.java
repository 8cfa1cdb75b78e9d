package dev.outputhub.conversation.imports;

import dev.outputhub.conversation.imports.run.ImportUndo;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private final ImportReception reception;
    private final ImportViews reading;
    private final ImportProgress progress;
    private final ImportUndo undo;

    ImportController(ImportReception reception, ImportViews reading, ImportProgress progress, ImportUndo undo) {
        this.reception = reception;
        this.reading = reading;
        this.progress = progress;
        this.undo = undo;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:write")
    @Operation(
            summary = "Import an archive: one file or a ZIP. A dry run reports what would happen and stores "
                    + "nothing.",
            description = "ZIP or single file, as a provider sends it, or Markdown. The answer comes as soon as "
                    + "the file is stored; the import runs afterwards, after others of the organisation. Importing "
                    + "the same again adds nothing twice. An empty file is refused with 422. The file is kept for a"
                    + " week.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ImportView> receive(
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "auto, chatgpt, claude or markdown")
                    @RequestParam(name = "format", required = false)
                    @Nullable
                    String format,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @Parameter(
                            description = "JSON: `terms` by vocabulary for all of it (with `createMissingTerms`), "
                                    + "`owner`, a member whose records they become, `only` or `except`, source ids as "
                                    + "a trial reports them, `mapping`, what the columns of a table hold")
                    @RequestParam(name = "options", required = false)
                    @Nullable
                    String options) {
        return accepted(reception.receive(new UploadedFile(file), format, dryRun, options));
    }

    /**
     * @param options null for those of the dry run
     * @param dryRun whether it shall be one more dry run
     */
    record Rerun(@Nullable GivenOptions options, @Nullable Boolean dryRun) {}

    @PostMapping(path = "/{id}/run", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:write")
    @Operation(
            summary = "Run a dry run for real, from the file that was uploaded for it.",
            description = "The answer is the new import, which names the dry run as `trialId`. `options` are those of "
                    + "an upload; without them it takes those of the dry run, and without a `mapping` that of the dry "
                    + "run. With `dryRun` it is one more dry run, say with another `mapping`. 409 where the import was no dry run, has "
                    + "not completed, or its file is not kept any more: then upload it again.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ImportView> run(@PathVariable UUID id, @RequestBody(required = false) @Nullable Rerun wanted) {
        return wanted == null
                ? accepted(reception.runTrial(id, null, false))
                : accepted(reception.runTrial(id, wanted.options(), Boolean.TRUE.equals(wanted.dryRun())));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:read")
    @Operation(summary = "List imports, newest first.", description = "With their counts. Dry runs are among them.")
    Page<ImportView> list(ListQuery query) {
        return reading.list(query);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:read")
    @Operation(
            summary = "One import, with its counts and how far it is.",
            description = "The state is queued, running, completed, failed or undone; `problems` counts what was left "
                    + "out or changed.")
    ResponseEntity<ImportView> one(@PathVariable UUID id) {
        return tagged(reading.whole(id));
    }

    @GetMapping(path = "/{id}/items", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:read")
    @Operation(
            summary = "The report: what became of every record and file.",
            description = "In the order of the archive. An item's detail says what was left out or changed, and why.")
    @Parameter(name = "result", description = "new, updated, unchanged, skipped", schema = @Schema(type = "string"))
    @Parameter(
            name = "kind",
            description = "conversation, output, prompt, file and so on",
            schema = @Schema(type = "string"))
    @Parameter(name = "q", description = "a part of the title", schema = @Schema(type = "string"))
    @Parameter(
            name = "problem",
            description = "true: only what was left out or changed",
            schema = @Schema(type = "boolean"))
    Page<ImportItemView> items(@PathVariable UUID id, ListQuery query) {
        return reading.items(id, query);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresScope("imports:read")
    @Operation(
            summary = "Follow an import: server-sent events until it has ended, resumable by Last-Event-ID.",
            description = "Each event is the import as it is then. The stream ends when the import has; an id that is "
                    + "not ours begins with what is there now.")
    SseEmitter events(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return progress.follow(id, lastEventId);
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("imports:write")
    @Operation(
            summary = "Undo an import: removes what it brought, except what was changed or used since.",
            description = "The answer comes at once and the undoing runs afterwards, in turn with other imports. It "
                    + "also stops an import that is still running. One that is undone already is refused. 412 when "
                    + "the import has gone on since it was read.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ImportView> undo(@PathVariable UUID id, ExpectedVersion expected) {
        undo.begin(id, expected);
        var begun = reading.one(id);
        return ResponseEntity.accepted().eTag(ETags.of(begun.version())).body(begun);
    }

    private ResponseEntity<ImportView> accepted(UUID id) {
        var created = reading.whole(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .eTag(ETags.of(created.version()))
                .body(created);
    }

    private static ResponseEntity<ImportView> tagged(ImportView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    private record UploadedFile(MultipartFile file) implements ImportReception.Upload {
        @Override
        public String fileName() {
            return Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        }

        @Override
        public long size() {
            return file.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}
