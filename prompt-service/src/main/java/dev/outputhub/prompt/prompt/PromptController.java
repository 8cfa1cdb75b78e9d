package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.change.NewPrompt;
import dev.outputhub.prompt.prompt.change.PromptLibrary;
import dev.outputhub.prompt.prompt.read.PromptSearch;
import dev.outputhub.prompt.prompt.read.PromptView;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.mark.Views;
import dev.outputhub.records.terms.TermResolver;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/prompts")
class PromptController {

    private final PromptLibrary library;
    private final RecordLife<StoredPrompt> life;
    private final PromptSearch search;
    private final Views visits;
    private final TermResolver terms;

    PromptController(
            PromptLibrary library,
            RecordLife<StoredPrompt> life,
            PromptSearch search,
            Views visits,
            TermResolver terms) {
        this.library = library;
        this.life = life;
        this.search = search;
        this.visits = visits;
        this.terms = terms;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(summary = "List prompts, newest first; those in the trash only with deleted=true.")
    Page<PromptView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Take a prompt into the library, with its first version.")
    ResponseEntity<PromptView> create(@RequestBody @Valid NewPrompt wanted) {
        var resolved = terms.resolveOfNew(PromptRecords.KIND.name(), wanted.terms(), wanted.createMissingTerms());
        var view = search.get(library.create(wanted, resolved).id());
        return ResponseEntity.created(URI.create("/api/v1/prompts/" + view.id()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @RequiresScope("prompts:read")
    @Operation(summary = "One prompt with what its current version says, also one in the trash.")
    ResponseEntity<PromptView> get(@PathVariable UUID id) {
        var view = search.get(id);
        visits.record(id);
        return answer(view);
    }

    @PatchMapping("/{id}")
    @RequiresScope("prompts:write")
    @Operation(
            summary =
                    "Change what is said about a prompt: a JSON merge patch. What it says itself changes by a new version.")
    ResponseEntity<PromptView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(life.change(id, expected, patch, search::get));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("prompts:delete")
    @Operation(summary = "Put a prompt into the trash.")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("prompts:delete")
    @Operation(summary = "Take a prompt out of the trash.")
    ResponseEntity<PromptView> restore(@PathVariable UUID id) {
        return answer(life.restore(id, search::get));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(summary = "Delete a prompt that is in the trash for good, with its versions.")
    ResponseEntity<Void> purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/batch")
    @RequiresScope("prompts:write")
    @Operation(summary = "The same change to many prompts. Deleting and restoring need prompts:delete too.")
    BatchAnswer batch(@RequestBody @Valid BatchRequest request) {
        return life.batch(request);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    @Operation(summary = "Keep a prompt at hand, for oneself.")
    ResponseEntity<Void> favour(@PathVariable UUID id) {
        life.favourite(id, true);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    @Operation(summary = "No longer keep it at hand.")
    ResponseEntity<Void> unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<PromptView> answer(PromptView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
