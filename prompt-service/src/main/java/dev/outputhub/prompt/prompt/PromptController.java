package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.personal.PersonalMarks;
import dev.outputhub.prompt.writing.GivenTerms;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/prompts")
class PromptController {

    private final PromptLibrary library;
    private final PromptSearch search;
    private final PromptBatch batch;
    private final PersonalMarks marks;
    private final GivenTerms terms;

    PromptController(
            PromptLibrary library, PromptSearch search, PromptBatch batch, PersonalMarks marks, GivenTerms terms) {
        this.library = library;
        this.search = search;
        this.batch = batch;
        this.marks = marks;
        this.terms = terms;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    Page<PromptView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<PromptView> create(@RequestBody @Valid NewPrompt wanted) {
        var resolved = terms.ofNew(PromptLibrary.KIND, wanted.terms(), wanted.createMissingTerms());
        var view = search.get(library.create(wanted, resolved).id());
        return ResponseEntity.created(URI.create("/api/v1/prompts/" + view.id()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @RequiresScope("prompts:read")
    ResponseEntity<PromptView> get(@PathVariable UUID id) {
        var view = search.get(id);
        marks.viewed(id);
        return answer(view);
    }

    @PatchMapping("/{id}")
    @RequiresScope("prompts:write")
    ResponseEntity<PromptView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        library.change(id, expected, patch, terms.ofPatch(PromptLibrary.KIND, patch));
        return answer(search.get(id));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("prompts:delete")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        library.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("prompts:delete")
    ResponseEntity<PromptView> restore(@PathVariable UUID id) {
        library.restore(id);
        return answer(search.get(id));
    }

    @PostMapping("/batch")
    @RequiresScope("prompts:write")
    PromptBatch.Answer batch(@RequestBody @Valid BatchRequest request) {
        return batch.run(request);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    ResponseEntity<Void> favour(@PathVariable UUID id) {
        return favourite(id, true);
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    ResponseEntity<Void> unfavour(@PathVariable UUID id) {
        return favourite(id, false);
    }

    private ResponseEntity<Void> favourite(UUID id, boolean wanted) {
        search.get(id, Set.of());
        marks.favourite(id, wanted);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<PromptView> answer(PromptView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
