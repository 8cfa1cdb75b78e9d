package dev.outputhub.prompt.term;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.usage.TermUse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/vocabularies/{key}/terms")
class TermController {

    private final TermLibrary library;
    private final TermSearch search;
    private final TermUse use;

    TermController(TermLibrary library, TermSearch search, TermUse use) {
        this.library = library;
        this.search = search;
        this.use = use;
    }

    @GetMapping
    @RequiresScope("vocabularies:read")
    @Operation(
            summary = "List the terms of a vocabulary, in its order.",
            description = "With `q` the best fits for what somebody is typing, on one page. Filters: `slug`, `name`, "
                    + "`parentId`, `attributes.<name>`, and `archived` (`true`, `false` or `all`; archived ones are"
                    + " left out otherwise). With count=true each term says how many records carry it, and `away` "
                    + "names services that could not tell.")
    TermPage list(@PathVariable String key, ListQuery query) {
        var page = search.list(key, query);
        return query.count() ? TermPage.counted(page, use.countsOf(key)) : TermPage.of(page);
    }

    @PostMapping
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Make a term.",
            description = "409 where the vocabulary has a term of this name, in any case of letters, or of this slug; "
                    + "the slug is made from the name when left out. A parent needs a hierarchical vocabulary. At "
                    + "most 50 attributes.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<TermDetails> create(@PathVariable String key, @RequestBody @Valid NewTerm wanted) {
        var term = library.create(key, wanted);
        return ResponseEntity.created(address(term))
                .eTag(ETags.of(term.version()))
                .body(TermDetails.of(term, null));
    }

    @GetMapping("/{id}")
    @RequiresScope("vocabularies:read")
    @Operation(
            summary = "One term.",
            description = "With count=true how many records carry it. The ETag is what a change or a deletion sends as "
                    + "If-Match.")
    ResponseEntity<TermDetails> get(
            @PathVariable String key, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean count) {
        var term = search.get(key, id);
        return ResponseEntity.ok()
                .eTag(ETags.of(term.version()))
                .body(count ? term.counted(use.countsOf(key).of(id)) : term);
    }

    @PatchMapping("/{id}")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Change a term: a JSON merge patch.",
            description = "The slug stays when the name changes, because saved filters use it. 409 for a name or slug "
                    + "that another term has. Refused: a merged term, a parent below the term itself, another slug "
                    + "for the term from which on contents are confidential.")
    ResponseEntity<TermDetails> change(
            @PathVariable String key, @PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(library.change(key, id, expected, patch));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Delete a term.",
            description = "409 while records carry it, unless it is archived. Terms under it move up, terms that were "
                    + "merged into it go with it. The term from which on contents are confidential stays.")
    ResponseEntity<Void> delete(@PathVariable String key, @PathVariable UUID id, ExpectedVersion expected) {
        library.delete(key, id, expected);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<TermDetails> answer(Term term) {
        return ResponseEntity.ok().eTag(ETags.of(term.version())).body(TermDetails.of(term, null));
    }

    private static URI address(Term term) {
        return UriComponentsBuilder.fromPath("/api/v1/vocabularies/{key}/terms/{id}")
                .encode()
                .buildAndExpand(term.vocabularyKey(), term.id())
                .toUri();
    }
}
