package dev.outputhub.llm.request;

import dev.outputhub.llm.completion.CompletionView;
import dev.outputhub.llm.completion.Completions;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1")
class RequestController {

    private final Questions questions;
    private final Comparisons comparisons;
    private final Completions completions;

    RequestController(Questions questions, Comparisons comparisons, Completions completions) {
        this.questions = questions;
        this.comparisons = comparisons;
        this.completions = completions;
    }

    @PostMapping(path = "/completions")
    @RequiresScope("completions:write")
    @Operation(
            summary = "Prompt a model, or several",
            description =
                    "Answers at once; follow /completions/{id}/stream or poll the completion. With `models` it starts"
                            + " a comparison and answers that.")
    @ApiResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(oneOf = {CompletionView.class, ComparisonView.class})))
    ResponseEntity<Object> ask(@Valid @RequestBody NewCompletion wanted) {
        if (wanted.models() != null) {
            return compare(wanted);
        }
        var completion = questions.ask(wanted);
        return accepted("/api/v1/completions/" + completion.id(), CompletionView.of(completion));
    }

    @PostMapping(path = "/comparisons")
    @RequiresScope("completions:write")
    @Operation(
            summary = "Ask several models the same",
            description = "One conversation, with a branch for each answer.")
    @ApiResponse(
            responseCode = "202",
            description = "Queued",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    ResponseEntity<Object> compare(@Valid @RequestBody NewCompletion wanted) {
        var comparison = comparisons.start(wanted);
        return accepted("/api/v1/comparisons/" + comparison.id(), comparison);
    }

    @GetMapping(path = "/comparisons/{id}")
    @RequiresScope("completions:read")
    @Operation(
            summary = "A comparison and its completions",
            description = "404 for an id that no comparison has. Each completion has a state of its own; the comparison"
                    + " has ended when all have.")
    ComparisonView comparison(@PathVariable UUID id) {
        var found = completions.ofComparison(id);
        if (found.isEmpty()) {
            throw Problem.notFound("comparison", id);
        }
        return Comparisons.view(id, found);
    }

    private static ResponseEntity<Object> accepted(String location, Object body) {
        return ResponseEntity.accepted().location(URI.create(location)).body(body);
    }
}
