package dev.outputhub.output.file;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that other services hand over and read. */
@RestController
@RequestMapping("/internal/files")
class InternalFileController {

    private static final int MOST_AT_ONCE = 500;

    private final GivenFiles given;
    private final FileLibrary library;
    private final UnusedFiles unused;

    InternalFileController(GivenFiles given, FileLibrary library, UnusedFiles unused) {
        this.given = given;
        this.library = library;
        this.unused = unused;
    }

    record LinkGiven(
            @NotNull String recordKind,
            @NotNull UUID recordId,
            @Nullable UUID conversationId) {}

    record Links(
            @Nullable UUID importId,
            @NotNull @Size(max = MOST_AT_ONCE) List<@NotNull @Valid LinkGiven> links) {}

    record Linked(int links) {}

    record Undo(@NotNull UUID importId, @NotNull List<@NotNull UUID> kept) {}

    /** The body is the content, as it comes; it is written to the disk and never whole in memory. */
    @PutMapping("/{id}")
    @RequiresScope(RequiresScope.INTERNAL)
    FileView keep(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String recordKind,
            @RequestParam(required = false) @Nullable UUID recordId,
            @RequestParam(required = false) @Nullable UUID conversationId,
            @RequestParam(required = false) @Nullable UUID importId,
            InputStream body) {
        var link = recordKind == null || recordId == null ? null : link(recordKind, recordId, conversationId, importId);
        return given.keep(new GivenFile(id, name, link, importId), body);
    }

    /** Linking twice changes nothing. */
    @PostMapping("/{id}/links")
    @RequiresScope(RequiresScope.INTERNAL)
    Linked link(@PathVariable UUID id, @Valid @RequestBody Links wanted) {
        given.link(
                id,
                wanted.links().stream()
                        .map(one -> link(one.recordKind(), one.recordId(), one.conversationId(), wanted.importId()))
                        .toList());
        return new Linked(wanted.links().size());
    }

    @GetMapping("/{id}/content")
    @RequiresScope(RequiresScope.INTERNAL)
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        var file = library.stored(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(library.open(file)));
    }

    /** What an import brought, but for those of messages that stay. */
    @PostMapping("/undo")
    @RequiresScope(RequiresScope.INTERNAL)
    UnusedFiles.Undone undo(@Valid @RequestBody Undo undo) {
        return unused.undo(undo.importId(), undo.kept());
    }

    private static GivenFile.RecordLink link(
            String kind, UUID id, @Nullable UUID conversationId, @Nullable UUID importId) {
        if (!FileView.Link.KINDS.contains(kind)) {
            throw Problem.invalid("recordKind", "is output, prompt, agent, conversation or message");
        }
        return new GivenFile.RecordLink(kind, id, conversationId, importId);
    }
}
