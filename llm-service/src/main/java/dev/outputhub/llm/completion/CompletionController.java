package dev.outputhub.llm.completion;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/completions")
class CompletionController {

    private final Completions completions;
    private final CompletionSearch search;
    private final CompletionQueue queue;

    CompletionController(Completions completions, CompletionSearch search, CompletionQueue queue) {
        this.completions = completions;
        this.search = search;
        this.queue = queue;
    }

    @GetMapping
    @RequiresScope("completions:read")
    @Operation(summary = "Completions, newest first", description = "Without their texts.")
    Page<CompletionView> list(ListQuery query) {
        return search.page(query);
    }

    @GetMapping(path = "/{id}")
    @RequiresScope("completions:read")
    @Operation(summary = "One completion", description = "With as much of its text as there is.")
    CompletionView get(@PathVariable UUID id) {
        return CompletionView.of(completions.find(id).orElseThrow(() -> Problem.notFound("completion", id)));
    }

    @PostMapping(path = "/{id}/cancel")
    @RequiresScope("completions:write")
    @Operation(
            summary = "Stop a completion",
            description =
                    "One that waits ends at once, one that runs within a second; one that is over stays as it is.")
    CompletionView cancel(@PathVariable UUID id) {
        return CompletionView.of(queue.cancel(id));
    }

    @DeleteMapping(path = "/{id}")
    @RequiresScope("completions:write")
    @Operation(
            summary = "Stop a completion",
            description = "The same as /cancel. Nothing is deleted, so no If-Match is asked for.")
    CompletionView delete(@PathVariable UUID id) {
        return CompletionView.of(queue.cancel(id));
    }
}
