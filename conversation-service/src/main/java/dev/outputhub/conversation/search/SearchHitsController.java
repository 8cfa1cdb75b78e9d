package dev.outputhub.conversation.search;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of the one search; the gateway merges the parts. */
@RestController
@RequestMapping(path = "/api/v1/search-hits", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchHitsController {

    private final HitSearch search;

    SearchHitsController(HitSearch search) {
        this.search = search;
    }

    @GetMapping
    @RequiresScope("search:read")
    @Operation(
            summary = "Messages and conversations that match, best first.",
            description = "This service's part of /api/v1/search, which the gateway merges. Takes the filters of the "
                    + "lists.")
    SearchHits find(
            @RequestParam(name = "q") String q,
            @RequestParam(name = "kinds", required = false) @Nullable String kinds,
            @RequestParam(name = "after", required = false) @Nullable String after,
            ListQuery query) {
        var asked = Kind.parse(kinds);
        // a search shows no more than a list
        var readable = CurrentPrincipal.get().holds("conversations:read") ? asked : EnumSet.noneOf(Kind.class);
        return search.find(SearchRequest.of(q, after, query), readable);
    }
}
