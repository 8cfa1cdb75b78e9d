package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.prompt.change.NewPrompt;
import dev.outputhub.prompt.prompt.change.PromptLibrary;
import dev.outputhub.prompt.prompt.read.Folders;
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
    private final Folders folders;

    PromptController(
            PromptLibrary library,
            RecordLife<StoredPrompt> life,
            PromptSearch search,
            Views visits,
            TermResolver terms,
            Folders folders) {
        this.library = library;
        this.life = life;
        this.search = search;
        this.visits = visits;
        this.terms = terms;
        this.folders = folders;
    }

    @GetMapping("/folders")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "The folders that prompts lie in.",
            description = "Each with how many lie in it itself, without those in the trash and archived ones; null"
                    + " stands for prompts in none. The first 2,000 by name. A folder is there as long as a prompt lies in"
                    + " it: prompts are moved by a change or a batch of their `folder`. A folder is renamed by a batch of"
                    + " what lies in it that sets `moveFolder` to its path in `from` and its new one in `to`: the folders"
                    + " within it go along.")
    Folders.Listed folders() {
        return folders.list();
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(
            summary = "List prompts, newest first; those in the trash only with deleted=true.",
            description = "Without what they say. Filters of their own: `title`, `slug`, `kind`, `engineered`,"
                    + " `currentVersion`, `label`, `agentId` and `snippetId` (ids, after `all:` or `not:` each or none"
                    + " of them, or none or some), `usesSnippetId` (ids, as those) for what says what a snippet"
                    + " says, attached or referred to, in other"
                    + " snippets too, `usesSnippetIdItself` without those, `folder` with the folders in it, or"
                    + " none, `importId`, and `q` for words in them. Archived ones are left out unless `archived`"
                    + " is true or any, or `id`, `slug` or `deleted` is given. An unknown filter is refused with"
                    + " 400.")
    Page<PromptView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Take a prompt into the library, with its first version.",
            description =
                    "A text prompt has a `template`, a chat prompt `messages`; one without any text is refused with"
                            + " 422, and so is one with both. The slug is made from the title when left out; a given one"
                            + " that is taken answers 409. Variables are found in the text, as {{name}};"
                            + " `{{snippet:slug}}` stands for a snippet, and one that is not there is refused with 422.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<PromptView> create(@RequestBody @Valid NewPrompt wanted) {
        var resolved = terms.resolveOfNew(PromptRecords.KIND.name(), wanted.terms(), wanted.createMissingTerms());
        var view = search.get(library.create(wanted, resolved).id());
        return ResponseEntity.created(URI.create("/api/v1/prompts/" + view.id()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{id}")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "One prompt with what its current version says, also one in the trash.",
            description =
                    "It counts as viewed by the caller from then on. The ETag is what a change sends as If-Match.")
    ResponseEntity<PromptView> get(@PathVariable UUID id) {
        var view = search.get(id);
        visits.record(id);
        return answer(view);
    }

    @PatchMapping("/{id}")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Change what is said about a prompt: a JSON merge patch. What it says itself changes by a new"
                    + " version.",
            description = "An unknown term is refused, unless `createMissingTerms` is true and the caller may make "
                    + "terms. A template, messages, variables or settings are refused with 422. Programs that know "
                    + "an earlier slug still find the prompt, and one that is `archived` is fetched as before. A "
                    + "`folder` is made of names with / between them.")
    ResponseEntity<PromptView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(life.change(id, expected, patch, search::get));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("prompts:delete")
    @Operation(
            summary = "Put a prompt into the trash.",
            description = "It can be restored until it is deleted for good; deleting it twice changes nothing.")
    ResponseEntity<Void> delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("prompts:delete")
    @Operation(
            summary = "Take a prompt out of the trash.",
            description = "It takes no body and no If-Match; restoring what is not in the trash changes nothing.")
    ResponseEntity<PromptView> restore(@PathVariable UUID id) {
        return answer(life.restore(id, search::get));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(
            summary = "Delete a prompt that is in the trash for good, with its versions.",
            description = "Cannot be undone. 409 while it is not in the trash.")
    ResponseEntity<Void> purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/batch")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "The same change to many prompts. Deleting and restoring need prompts:delete too.",
            description = "`ids`, 10,000 at the most, or `filter` with the names and values of the list, which may mean"
                    + " as many; both together are refused. `delete` goes alone. What is refused for one record "
                    + "does not stop the others: each has its result, and is changed whole or not at all.")
    BatchAnswer batch(@RequestBody @Valid BatchRequest request) {
        return life.batch(request);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "Keep a prompt at hand, for oneself.",
            description = "The mark is the caller's own and no change of the record: its version stays.")
    ResponseEntity<Void> favour(@PathVariable UUID id) {
        life.favourite(id, true);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("prompts:read")
    @Operation(summary = "No longer keep it at hand.", description = "Harmless where it is no favourite.")
    ResponseEntity<Void> unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<PromptView> answer(PromptView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
