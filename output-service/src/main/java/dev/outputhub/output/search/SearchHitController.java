package dev.outputhub.output.search;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's part of the search over everything. */
@RestController
@RequestMapping(path = "/api/v1/search-hits", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchHitController {

    private final OutputSearch search;

    SearchHitController(OutputSearch search) {
        this.search = search;
    }

    @GetMapping
    @RequiresScope("search:read")
    @Operation(
            summary = "Search outputs: words, \"phrases\", -exclusions, prefix*, OR; narrowed like the list of "
                    + "outputs.",
            description = "This service's part of /api/v1/search, which the gateway merges.")
    SearchHits find(
            @RequestParam String q,
            @Parameter(description = "Empty unless output is among them.") @RequestParam(defaultValue = "output")
                    List<String> kinds,
            @Parameter(description = "The hit after which to go on: its score and its id.")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            ListQuery query) {
        var request = SearchRequest.of(q, after, query);
        boolean asked = kinds.isEmpty() || kinds.contains("output");
        // a search shows no more than a list
        return asked && CurrentPrincipal.get().holds("outputs:read") ? search.find(request) : SearchHits.NONE;
    }
}
