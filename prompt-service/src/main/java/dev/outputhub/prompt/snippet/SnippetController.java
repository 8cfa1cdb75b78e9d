package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.life.RecordLife;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/snippets")
class SnippetController {

    private final SnippetLibrary library;
    private final RecordLife<StoredSnippet> life;

    SnippetController(SnippetLibrary library, RecordLife<StoredSnippet> life) {
        this.library = library;
        this.life = life;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(
            summary = "List snippets; those in the trash only with deleted=true.",
            description = "Texts that several prompts share; the one changed last comes first. Filters: `title`, "
                    + "`promptId` for those attached to a prompt, `usesSnippetId` for those that say what another snippet says, and "
                    + "`q` for a part of the title or the text.")
    Page<Snippet> list(ListQuery query) {
        return library.list(query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Make a snippet.",
            description = "A title of up to 300 and a text of up to 1,000,000 characters. Its slug is made from "
                    + "the title and stays: prompts and snippets refer to it as `{{snippet:slug}}`, and are read with "
                    + "what it says at that moment. 422 where it refers to itself or to one that is not there. "
                    + "Prompts can list it in their `snippetIds` too.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<Snippet> create(@RequestBody @Valid EditableSnippet wanted) {
        var snippet = library.create(wanted);
        return ResponseEntity.created(URI.create("/api/v1/snippets/" + snippet.id()))
                .eTag(ETags.of(snippet.version()))
                .body(snippet);
    }

    @GetMapping("/{id}")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "One snippet, also one in the trash.",
            description = "The ETag is what a change or a deletion sends as If-Match.")
    ResponseEntity<Snippet> get(@PathVariable UUID id) {
        return answer(library.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Change a snippet: a JSON merge patch.",
            description =
                    "Prompts that refer to it say what it says now, and programs that fetch them get it at once. 422 "
                            + "where it would refer to itself. 412 when somebody else changed it "
                            + "since.")
    ResponseEntity<Snippet> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(life.change(id, expected, patch, library::get));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("prompts:delete")
    @Operation(
            summary = "Put a snippet into the trash.",
            description =
                    "It can be restored until it is deleted for good. Prompts that refer to it go on saying what it "
                            + "said; no text can refer to it anew. Once it is deleted for good they are refused with 422 that "
                            + "names it.")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(
            summary = "Delete a snippet that is in the trash for good.",
            description = "Cannot be undone. 409 while it is not in the trash.")
    ResponseEntity<Void> purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("prompts:delete")
    @Operation(summary = "Take a snippet out of the trash.", description = "It takes no body and no If-Match.")
    ResponseEntity<Snippet> restore(@PathVariable UUID id) {
        return answer(life.restore(id, library::get));
    }

    @PostMapping("/batch")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "The same change to many snippets. Deleting and restoring need prompts:delete too.",
            description = "`ids`, 10,000 at the most, or `filter` with the names and values of the list, which may mean"
                    + " as many; both together are refused. `delete` goes alone. Snippets carry no terms. What is "
                    + "refused for one does not stop the others: each has its result, and is changed whole or not at "
                    + "all.")
    BatchAnswer batch(@RequestBody @Valid BatchRequest request) {
        return life.batch(request);
    }

    private static ResponseEntity<Snippet> answer(Snippet snippet) {
        return ResponseEntity.ok().eTag(ETags.of(snippet.version())).body(snippet);
    }
}
