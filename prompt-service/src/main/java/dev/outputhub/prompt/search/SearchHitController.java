package dev.outputhub.prompt.search;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchQuery;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of the one search; the gateway merges the parts. */
@RestController
class SearchHitController {

    private static final Set<String> NO_FILTERS = Set.of("q", "kinds", "offset");
    private static final int FARTHEST = 10_000;

    private final HitSearch search;

    SearchHitController(HitSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search-hits")
    @RequiresScope("search:read")
    SearchHits find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kinds,
            @RequestParam(defaultValue = "0") int offset,
            ListQuery query) {
        if (offset < 0 || offset > FARTHEST) {
            throw Problem.invalid("offset", "must be a number from 0 to " + FARTHEST);
        }
        var filters = new HashMap<>(query.filters());
        filters.keySet().removeAll(NO_FILTERS);
        var narrowed =
                new ListQuery(query.limit(), query.cursor(), query.sort(), query.count(), query.includes(), filters);
        return search.find(SearchQuery.parse(q), HitKind.among(kinds), narrowed, offset);
    }
}
