package dev.outputhub.auth.savedsearch;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Everybody keeps their own, so what everybody may is asked of who writes, too. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchController {

    private final SavedSearchAccess access;

    SavedSearchController(SavedSearchAccess access) {
        this.access = access;
    }

    @GetMapping
    @RequiresScope("profile:read")
    @Operation(
            summary = "My saved searches and those that are shared with my organisation, by name.",
            description =
                    "Filters: `kind`, `name`, `createdBy`, `shared`. Nobody sees what others keep for " + "themselves.")
    Page<SavedSearch> list(ListQuery query) {
        return access.list(query);
    }

    @PostMapping
    @RequiresScope("profile:read")
    @Operation(
            summary = "Keep a list with its filter, order and columns under a name.",
            description = "`query` is a JSON object of at most 16,384 characters whose meaning is the caller's own. "
                    + "`shared` shows it to all of the organisation and needs outputs:write. A person keeps at "
                    + "most 200; more are refused with 422.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SavedSearch> save(@Valid @RequestBody EditableSavedSearch wanted) {
        var saved = access.save(wanted);
        return ResponseEntity.created(URI.create("/api/v1/saved-searches/" + saved.id()))
                .eTag(ETags.of(saved.version()))
                .body(saved);
    }

    @GetMapping("/{id}")
    @RequiresScope("profile:read")
    @Operation(
            summary = "One saved search.",
            description = "404 for what others keep for themselves. The ETag is what a change of it sends as If-Match.")
    ResponseEntity<SavedSearch> read(@PathVariable UUID id) {
        return answer(access.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("profile:read")
    @Operation(
            summary = "Rename a saved search, change what it finds, share it or keep it to oneself.",
            description = "A JSON merge patch, checked like a new one. Sharing needs outputs:write, and changing what "
                    + "somebody else shares organization:write.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableSavedSearch.class)))
    ResponseEntity<SavedSearch> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(access.change(id, expected, patch));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("profile:read")
    @Operation(
            summary = "Delete a saved search; the records it finds stay.",
            description = "What somebody else shares needs organization:write. 412 when somebody changed it since.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        access.delete(id, expected);
    }

    private static ResponseEntity<SavedSearch> answer(SavedSearch saved) {
        return ResponseEntity.ok().eTag(ETags.of(saved.version())).body(saved);
    }
}
