package dev.outputhub.output.output;

import dev.outputhub.output.output.capture.NewOutput;
import dev.outputhub.output.output.capture.OutputLibrary;
import dev.outputhub.output.output.read.OutputListParameters;
import dev.outputhub.output.output.read.OutputView;
import dev.outputhub.output.output.read.OutputViews;
import dev.outputhub.output.output.read.ReviewQueue;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.BatchRequest;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.mark.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The outputs over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/outputs", produces = MediaType.APPLICATION_JSON_VALUE)
class OutputController {

    private final OutputLibrary library;
    private final RecordLife<StoredOutput> life;
    private final OutputViews views;
    private final ReviewQueue queue;
    private final Views visits;

    OutputController(
            OutputLibrary library, RecordLife<StoredOutput> life, OutputViews views, ReviewQueue queue, Views visits) {
        this.library = library;
        this.life = life;
        this.views = views;
        this.queue = queue;
        this.visits = visits;
    }

    @GetMapping
    @RequiresScope("outputs:read")
    @OutputListParameters
    @Operation(summary = "List outputs, newest first; those in the trash only with deleted=true.")
    Page<OutputView> list(ListQuery query) {
        return views.list(query);
    }

    @PostMapping
    @RequiresScope("outputs:write")
    @Operation(summary = "Capture an output. Its content never changes afterwards.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<OutputView> capture(@Valid @RequestBody NewOutput given) {
        var source = given.source() == null ? Source.MANUAL : given.source();
        if (source != Source.MANUAL && source != Source.API) {
            throw Problem.invalid("source", "is manual or api; imports and completions capture by themselves");
        }
        var output = library.capture(given, source);
        return ResponseEntity.created(URI.create("/api/v1/outputs/" + output.id()))
                .eTag(ETags.of(output.version()))
                .body(output);
    }

    @GetMapping("/{id}")
    @RequiresScope("outputs:read")
    @Operation(summary = "One output, also one in the trash.")
    ResponseEntity<OutputView> one(
            @PathVariable UUID id,
            @Parameter(description = "terms, prompt, agent, conversation, files, edits")
                    @RequestParam(defaultValue = "")
                    Set<String> include) {
        var output = views.one(id, include);
        visits.record(id);
        return tagged(output);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @RequiresScope("outputs:write")
    @Operation(summary = "Change what is said about an output: a JSON merge patch. Its content takes edits instead.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = OutputFields.class)))
    ResponseEntity<OutputView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return tagged(life.change(id, expected, patch, views::one));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("outputs:delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put an output into the trash.")
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("outputs:delete")
    @Operation(summary = "Take an output out of the trash.")
    ResponseEntity<OutputView> restore(@PathVariable UUID id) {
        return tagged(life.restore(id, views::one));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an output that is in the trash for good, with its edits.")
    void purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("outputs:read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep an output at hand, for oneself.")
    void favour(@PathVariable UUID id) {
        life.favourite(id, true);
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("outputs:read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "No longer keep it at hand.")
    void unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
    }

    @PostMapping("/batch")
    @RequiresScope("outputs:write")
    @Operation(summary = "The same change to many outputs. Deleting and restoring need outputs:delete too.")
    BatchAnswer batch(@Valid @RequestBody BatchRequest request) {
        return life.batch(request);
    }

    @GetMapping("/next")
    @RequiresScope("outputs:read")
    @OutputListParameters
    @Operation(
            summary =
                    "The output to review after another one: newest first, not reviewed unless a filter says otherwise.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "The queue is at its end.", content = @Content)
    ResponseEntity<OutputView> next(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID after) {
        return queue.next(request.getParameterMap(), after)
                .map(OutputController::tagged)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<OutputView> tagged(OutputView output) {
        return ResponseEntity.ok().eTag(ETags.of(output.version())).body(output);
    }
}
