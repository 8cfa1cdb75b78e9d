package dev.outputhub.conversation.exports;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Exports over HTTP. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ExportReception reception;
    private final ExportViews reading;
    private final ExportProgress progress;
    private final ExportContent content;
    private final ExportRemoval removal;

    ExportController(
            ExportReception reception,
            ExportViews reading,
            ExportProgress progress,
            ExportContent content,
            ExportRemoval removal) {
        this.reception = reception;
        this.reading = reading;
        this.progress = progress;
        this.content = content;
        this.removal = removal;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("exports:write")
    @Operation(
            summary = "Export the organisation, or what filters mean of it, as a ZIP.",
            description =
                    "`format` is json, xml or csv, which can be imported again, or markdown. `kinds` are all that "
                            + "the caller may read by default; each needs the scope of reading it. `filters` are query strings of "
                            + "the lists, by kind, refused with 422 as the list refuses them. The trash is not exported. The "
                            + "export is made afterwards and its archive kept for a week; of one person five can be under way.")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<ExportView> begin(@Valid @RequestBody NewExport wanted) {
        var id = reception.receive(wanted);
        var created = reading.one(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/exports/" + id))
                .eTag(ETags.of(created.version()))
                .body(created);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("exports:read")
    @Operation(
            summary = "List the caller's exports, newest first.",
            description = "Those of others are not among them, for administrators neither. An unknown filter is "
                    + "refused with 400.")
    Page<ExportView> list(ListQuery query) {
        return reading.list(query);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("exports:read")
    @Operation(
            summary = "One export, with its counts and how far it is.",
            description = "The state is queued, running, completed, failed, cancelled or expired. 404 for exports that "
                    + "somebody else made.")
    ResponseEntity<ExportView> one(@PathVariable UUID id) {
        var view = reading.one(id);
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresScope("exports:read")
    @Operation(
            summary = "Follow an export: server-sent events until it has ended, resumable by Last-Event-ID.",
            description = "Each event is the export as it is then. The stream ends when the export has; an id that is "
                    + "not ours begins with what is there now.")
    SseEmitter events(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return progress.follow(id, lastEventId);
    }

    @GetMapping("/{id}/content")
    @RequiresScope("exports:read")
    @Operation(
            summary = "The archive, a ZIP.",
            description =
                    "Only for whoever made the export and may still read all kinds that it holds. 409 while it is "
                            + "not completed, 410 when its time is over.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        var opened = content.open(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(ZIP)
                .contentLength(opened.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.bytes()));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("exports:write")
    @Operation(
            summary = "Cancel an export that has not ended, or remove one that has, with its archive.",
            description = "One that was cancelled is still listed, and removed by another DELETE. Its version counts "
                    + "changes of state, not progress.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        removal.remove(id, expected);
    }
}
