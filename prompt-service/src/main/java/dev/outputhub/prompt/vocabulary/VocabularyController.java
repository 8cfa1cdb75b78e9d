package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/vocabularies")
class VocabularyController {

    private final VocabularyCatalogue catalogue;
    private final VocabularySearch search;

    VocabularyController(VocabularyCatalogue catalogue, VocabularySearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    @GetMapping
    @RequiresScope("vocabularies:read")
    @Operation(
            summary = "List the vocabularies, by name.",
            description = "Filters: `key`, `cardinality`, `system`, `required`, `hierarchical`, `appliesTo` for a kind "
                    + "of record, and `q` for a part of the name or the key. Each says how many terms it has, "
                    + "archived and merged ones left out.")
    Page<VocabularyView> list(ListQuery query) {
        return search.list(query);
    }

    @PostMapping
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Make a vocabulary.",
            description = "The key is its name in addresses and filters and never changes; it is made from the name "
                    + "when left out. 409 where there is one of the same key. One that was deleted may come back "
                    + "under its key.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<VocabularyView> create(@RequestBody @Valid NewVocabulary wanted) {
        var view = search.view(catalogue.create(wanted));
        return ResponseEntity.created(address(view.key()))
                .eTag(ETags.of(view.version()))
                .body(view);
    }

    @GetMapping("/{key}")
    @RequiresScope("vocabularies:read")
    @Operation(summary = "One vocabulary.", description = "The ETag is what a change or a deletion sends as If-Match.")
    ResponseEntity<VocabularyView> get(@PathVariable String key) {
        return answer(search.get(key));
    }

    @PatchMapping("/{key}")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Change a vocabulary, a built-in one included: a JSON merge patch.",
            description = "Refused while records carry several of its terms: to hold one where it held many. Refused"
                    + " while records carry its terms: no longer to apply to their kind. Refused while terms stand under"
                    + " others: to be flat. When another service cannot tell what is in use, the answer is 503.")
    ResponseEntity<VocabularyView> change(
            @PathVariable String key, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(search.view(catalogue.change(key, expected, patch)));
    }

    @DeleteMapping("/{key}")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Delete a vocabulary with its terms.",
            description = "409 while records carry its terms. A built-in one stays and is refused with 422. When "
                    + "another service cannot tell what is in use, the answer is 503.")
    ResponseEntity<Void> delete(@PathVariable String key, ExpectedVersion expected) {
        catalogue.delete(key, expected);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<VocabularyView> answer(VocabularyView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    private static URI address(String key) {
        return UriComponentsBuilder.fromPath("/api/v1/vocabularies/{key}")
                .encode()
                .buildAndExpand(key)
                .toUri();
    }
}
