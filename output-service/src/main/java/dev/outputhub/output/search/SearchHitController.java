package dev.outputhub.output.search;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of the search over everything. */
@RestController
@RequestMapping(path = "/api/v1/search-hits", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchHitController {

    /** Beyond this nobody pages; narrowing finds it sooner. */
    private static final int DEEPEST = 10_000;

    private static final Set<String> OURS = Set.of("q", "kinds", "offset");

    private final OutputSearch search;

    SearchHitController(OutputSearch search) {
        this.search = search;
    }

    @GetMapping
    @RequiresScope("search:read")
    @Operation(
            summary =
                    "Search outputs: words, \"phrases\", -exclusions, prefix*, OR; narrowed like the list of outputs.")
    SearchHits find(
            @RequestParam String q,
            @Parameter(description = "Empty unless output is among them.") @RequestParam(defaultValue = "output")
                    List<String> kinds,
            @RequestParam(defaultValue = "0") int offset,
            ListQuery query) {
        if (offset < 0 || offset > DEEPEST) {
            throw Problem.invalid("offset", "must be a number from 0 to " + DEEPEST);
        }
        var parsed = SearchQuery.parse(q);
        if (!kinds.isEmpty() && !kinds.contains("output")) {
            return new SearchHits(List.of(), 0, Map.of());
        }
        var filters = new LinkedHashMap<>(query.filters());
        filters.keySet().removeAll(OURS);
        var narrowed = new ListQuery(query.limit(), null, List.of(), false, Set.of(), filters);
        return search.find(parsed, narrowed, offset);
    }
}
