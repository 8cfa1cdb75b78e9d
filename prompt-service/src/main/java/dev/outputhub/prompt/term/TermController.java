package dev.outputhub.prompt.term;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.usage.TermUse;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

    /** @param into id or slug of the term that stays */
    record Merge(@NotBlank String into) {}

    private final TermLibrary library;
    private final TermMerging merging;
    private final TermSearch search;
    private final TermUse use;

    TermController(TermLibrary library, TermMerging merging, TermSearch search, TermUse use) {
        this.library = library;
        this.merging = merging;
        this.search = search;
        this.use = use;
    }

    @GetMapping
    @RequiresScope("vocabularies:read")
    TermPage list(@PathVariable String key, ListQuery query) {
        var page = search.list(key, query);
        return query.count() ? TermPage.counted(page, use.countsOf(key)) : TermPage.of(page);
    }

    @PostMapping
    @RequiresScope("vocabularies:write")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<TermDetails> create(@PathVariable String key, @RequestBody @Valid NewTerm wanted) {
        var term = library.create(key, wanted);
        return ResponseEntity.created(address(term))
                .eTag(ETags.of(term.version()))
                .body(TermDetails.of(term, null));
    }

    @GetMapping("/{id}")
    @RequiresScope("vocabularies:read")
    ResponseEntity<TermDetails> get(
            @PathVariable String key, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean count) {
        var term = search.get(key, id);
        return ResponseEntity.ok()
                .eTag(ETags.of(term.version()))
                .body(count ? term.counted(use.countsOf(key).of(id)) : term);
    }

    @PatchMapping("/{id}")
    @RequiresScope("vocabularies:write")
    ResponseEntity<TermDetails> change(
            @PathVariable String key, @PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(library.change(key, id, expected, patch));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("vocabularies:write")
    ResponseEntity<Void> delete(@PathVariable String key, @PathVariable UUID id, ExpectedVersion expected) {
        library.delete(key, id, expected);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/merge")
    @RequiresScope("vocabularies:write")
    ResponseEntity<TermDetails> merge(
            @PathVariable String key, @PathVariable UUID id, @RequestBody @Valid Merge merge) {
        return answer(merging.merge(key, id, merge.into()));
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
