package dev.outputhub.output.file;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.storage.ObjectStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives out the content of files. It comes from strangers: it is never taken for another type than it has, never runs a script,
 * and only harmless types open in place.
 */
@RestController
@RequestMapping("/api/v1/files/{id}/content")
class FileContentController {

    private final FileLibrary library;
    private final ObjectStore store;
    private final FileProperties files;

    FileContentController(FileLibrary library, ObjectStore store, FileProperties files) {
        this.library = library;
        this.store = store;
        this.files = files;
    }

    @GetMapping
    @RequiresScope("files:read")
    @Operation(
            summary = "The content, or where the store is open to browsers a link to it that ends soon.",
            description =
                    "Shown in the browser only where its type is harmless; `download=true` always offers it as a file. Its ETag is "
                            + "the digest of the content. 404 for files of other organisations.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "302", description = "To a link that ends soon.", content = @Content)
    @ApiResponse(responseCode = "304", description = "The caller has it already.", content = @Content)
    ResponseEntity<Resource> content(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean download,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var file = library.stored(id);
        var tag = "\"" + file.sha256() + "\"";
        if (tag.equals(ifNoneMatch)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        var disposition = disposition(file, download);
        if (store.handsOutLinks()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .cacheControl(CacheControl.noStore())
                    .location(store.link(file.storageKey(), file.mediaType(), disposition, files.linkLifetime()))
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type(file))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(library.open(file)));
    }

    private static MediaType type(StoredFile file) {
        var type = MediaType.parseMediaType(file.mediaType());
        return "text".equals(type.getType()) ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static String disposition(StoredFile file, boolean download) {
        var inline = !download && FileType.isShownInline(file.mediaType());
        return (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
