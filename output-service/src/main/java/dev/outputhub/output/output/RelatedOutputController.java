package dev.outputhub.output.output;

import dev.outputhub.output.output.read.OutputView;
import dev.outputhub.output.output.read.OutputViews;
import dev.outputhub.output.reference.References;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway asks for where somebody opens {@code /prompts/{id}/outputs}: outputs under a record that another service keeps. */
@RestController
class RelatedOutputController {

    private final OutputViews views;
    private final References references;

    RelatedOutputController(OutputViews views, References references) {
        this.views = views;
        this.references = references;
    }

    @GetMapping(path = "/api/v1/outputs/of/{collection}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RequiresScope("outputs:read")
    @Operation(
            hidden = true,
            summary = "List the outputs of a prompt, an agent, a conversation or a message.",
            description = "As the list of all outputs, narrowed to these. 404 where there is no such record.")
    Page<OutputView> list(@PathVariable String collection, @PathVariable UUID id, ListQuery query) {
        var kind =
                switch (collection) {
                    case "prompts" -> "prompt";
                    case "agents" -> "agent";
                    case "conversations" -> "conversation";
                    case "messages" -> "message";
                    default -> throw Problem.notFound("collection", collection);
                };
        references.require(kind, id);
        var filters = new LinkedHashMap<>(query.filters());
        filters.put(kind + "Id", id.toString());
        return views.list(new ListQuery(
                query.list(),
                query.limit(),
                query.cursor(),
                query.skip(),
                query.sort(),
                query.count(),
                query.includes(),
                filters));
    }
}
