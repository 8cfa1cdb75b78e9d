package dev.outputhub.output.search;

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
            summary =
                    "Search outputs and files: words, \"phrases\", -exclusions, prefix*, OR; narrowed like the list of "
                            + "outputs.",
            description =
                    "This service's part of /api/v1/search, which the gateway merges. A hit in a file is one of the "
                            + "record that the file belongs to; filters of outputs leave files of other records out.")
    SearchHits find(
            @RequestParam String q,
            @Parameter(
                            description =
                                    "Outputs, and by the names and texts of their files prompts, messages, conversations "
                                            + "and agents.")
                    @RequestParam(defaultValue = "output")
                    List<String> kinds,
            @Parameter(description = "The hit after which to go on: its score and its id.")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            ListQuery query) {
        var request = SearchRequest.of(q, after, query);
        return search.find(request, FoundKind.among(kinds));
    }
}
