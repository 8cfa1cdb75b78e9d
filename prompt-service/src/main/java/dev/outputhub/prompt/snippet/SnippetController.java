package dev.outputhub.prompt.snippet;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
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

    SnippetController(SnippetLibrary library) {
        this.library = library;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    Page<Snippet> list(ListQuery query) {
        return library.list(query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<Snippet> create(@RequestBody @Valid EditableSnippet wanted) {
        var snippet = library.create(wanted);
        return ResponseEntity.created(URI.create("/api/v1/snippets/" + snippet.id()))
                .eTag(ETags.of(snippet.version()))
                .body(snippet);
    }

    @GetMapping("/{id}")
    @RequiresScope("prompts:read")
    ResponseEntity<Snippet> get(@PathVariable UUID id) {
        return answer(library.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("prompts:write")
    ResponseEntity<Snippet> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(library.change(id, expected, patch));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("prompts:delete")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        library.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("prompts:delete")
    ResponseEntity<Snippet> restore(@PathVariable UUID id) {
        return answer(library.restore(id));
    }

    private static ResponseEntity<Snippet> answer(Snippet snippet) {
        return ResponseEntity.ok().eTag(ETags.of(snippet.version())).body(snippet);
    }
}
