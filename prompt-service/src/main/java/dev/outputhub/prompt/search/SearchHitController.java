package dev.outputhub.prompt.search;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchRequest;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of the one search; the gateway merges the parts. */
@RestController
class SearchHitController {

    private final HitSearch search;

    SearchHitController(HitSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search-hits")
    @RequiresScope("search:read")
    @Operation(
            summary = "Prompts, agents and snippets that match, best first.",
            description = "This service's part of /api/v1/search, which the gateway merges. Takes the filters of the "
                    + "lists.")
    SearchHits find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kinds,
            @RequestParam(required = false) @Nullable String after,
            ListQuery query) {
        return search.find(SearchRequest.of(q, after, query), HitKind.among(kinds));
    }
}
