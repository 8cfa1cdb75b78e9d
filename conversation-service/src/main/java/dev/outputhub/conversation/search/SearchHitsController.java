package dev.outputhub.conversation.search;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchQuery;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Set;
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

    private static final Set<String> OWN = Set.of("q", "kinds", "offset");
    private static final int FARTHEST = 10_000;

    private final HitSearch search;

    SearchHitsController(HitSearch search) {
        this.search = search;
    }

    @GetMapping
    @RequiresScope("search:read")
    @Operation(summary = "Messages and conversations that match, best first.")
    SearchHits find(
            @RequestParam(name = "q") String q,
            @RequestParam(name = "kinds", required = false) @Nullable String kinds,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            ListQuery query) {
        if (offset < 0 || offset > FARTHEST) {
            throw Problem.invalid("offset", "must be a number from 0 to " + FARTHEST);
        }
        var filters = new HashMap<>(query.filters());
        filters.keySet().removeAll(OWN);
        var narrowed =
                new ListQuery(query.limit(), query.cursor(), query.sort(), query.count(), query.includes(), filters);
        return search.find(SearchQuery.parse(q), Kind.parse(kinds), narrowed, offset);
    }
}
