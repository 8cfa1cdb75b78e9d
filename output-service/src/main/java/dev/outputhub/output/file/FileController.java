package dev.outputhub.output.file;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/files", produces = MediaType.APPLICATION_JSON_VALUE)
class FileController {

    private final FileLibrary library;

    FileController(FileLibrary library) {
        this.library = library;
    }

    @GetMapping
    @RequiresScope("files:read")
    @Operation(
            summary = "List files, newest first.",
            description = "Without their contents. An unknown filter is refused with 400.")
    @Parameter(
            name = "recordKind",
            description = "Files of output, prompt, agent, conversation or message.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "recordId",
            description = "Files of this record.",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(name = "mediaType", schema = @Schema(type = "string"))
    Page<FileView> list(ListQuery query) {
        return library.list(query);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresScope("files:write")
    @Operation(
            summary = "Upload a file, linked to a record when one is named. Its type is told by its content.",
            description = "20 MB at the most in a local run. A type that could harm who opens it is only ever "
                    + "downloaded. recordKind and recordId go together; an unknown record is refused with 422.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<FileView> add(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String recordKind,
            @RequestParam(required = false) @Nullable UUID recordId) {
        var name = file.getOriginalFilename();
        var upload = Upload.of(name == null ? "" : name, file.getSize(), file);
        var added = library.add(upload, link(recordKind, recordId));
        return ResponseEntity.created(URI.create("/api/v1/files/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(added);
    }

    @GetMapping("/{id}")
    @RequiresScope("files:read")
    @Operation(
            summary = "What is known of a file.",
            description = "Name, type, size and what it is linked to; its content is at /content. The ETag is what a "
                    + "deletion sends as If-Match.")
    ResponseEntity<FileView> one(@PathVariable UUID id) {
        var file = library.one(id);
        return ResponseEntity.ok().eTag(ETags.of(file.version())).body(file);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("files:write")
    @Operation(
            summary = "Delete a file and its content.",
            description = "For good: it does not go into the trash, and the records it is linked to lose it.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, ExpectedVersion expected) {
        library.remove(id, expected);
    }

    @PutMapping("/{id}/links/{recordKind}/{recordId}")
    @RequiresScope("files:write")
    @Operation(
            summary = "Link a file to a record too.",
            description = "An unknown record is refused with 422; linking twice changes nothing.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@PathVariable UUID id, @PathVariable String recordKind, @PathVariable UUID recordId) {
        library.link(id, new FileView.Link(recordKind, recordId));
    }

    @DeleteMapping("/{id}/links/{recordKind}/{recordId}")
    @RequiresScope("files:write")
    @Operation(
            summary = "No longer link a file to a record. The file stays.",
            description = "Harmless where there is no such link.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID id, @PathVariable String recordKind, @PathVariable UUID recordId) {
        library.unlink(id, new FileView.Link(recordKind, recordId));
    }

    private static FileView.@Nullable Link link(@Nullable String recordKind, @Nullable UUID recordId) {
        if (recordKind == null && recordId == null) {
            return null;
        }
        if (recordKind == null || recordId == null) {
            throw Problem.invalid(recordKind == null ? "recordKind" : "recordId", "is needed beside the other one");
        }
        return new FileView.Link(recordKind, recordId);
    }
}
