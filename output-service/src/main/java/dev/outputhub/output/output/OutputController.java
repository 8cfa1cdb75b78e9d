package dev.outputhub.output.output;

import dev.outputhub.output.output.capture.NewOutput;
import dev.outputhub.output.output.capture.OutputLibrary;
import dev.outputhub.output.output.change.OutputPatch;
import dev.outputhub.output.output.read.OutputListParameters;
import dev.outputhub.output.output.read.OutputView;
import dev.outputhub.output.output.read.OutputViews;
import dev.outputhub.output.output.read.ReviewOrder;
import dev.outputhub.output.output.read.ReviewQueue;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
    @Operation(
            summary = "List outputs, newest first; those in the trash only with deleted=true.",
            description =
                    "With their texts, or with `contents=extract` the first 300 characters of each. `limit`, `cursor`,"
                            + " `skip` and `count` as in every list. `sort` takes createdAt, updatedAt, date, title,"
                            + " source, language, model, rating, prompt and agent by their titles, and terms.<vocabulary>"
                            + " by the names of terms, or by their places where the vocabulary is ordered. An unknown"
                            + " filter is refused with 400.")
    @OutputListParameters
    @Parameter(
            name = "contents",
            in = ParameterIn.QUERY,
            description = "extract: content and editedContent are cut after 300 characters.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"whole", "extract"},
                            defaultValue = "whole"))
    Page<OutputView> list(ListQuery query) {
        return views.list(query);
    }

    @PostMapping
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Capture an output. Its content never changes afterwards.",
            description = "The title is proposed from the content when left out, the date is today. `source` is manual "
                    + "or api. An unknown prompt, version, agent, conversation, message or term is refused with "
                    + "422; missing terms are made where `createMissingTerms` is true and the caller may make "
                    + "terms.")
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
    @Operation(
            summary = "One output, also one in the trash.",
            description =
                    "It counts as viewed by the caller from then on. The ETag is what a change sends as If-Match.")
    ResponseEntity<OutputView> one(
            @PathVariable UUID id,
            @Parameter(description = "terms, prompt, agent, conversation, basedOn, assignee, files, edits")
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
    @Operation(
            summary = "Change what is said about an output: a JSON merge patch. Its content takes edits instead.",
            description = "An unknown prompt, agent, conversation, assignee or term is refused with 422. What changes"
                    + " nothing keeps the version. Fields that the patch does not name stay. `assigneeId` is a"
                    + " member who is to review it, and is told; `dueOn` the day by which. `model` is what the"
                    + " source calls the model; its term is in `terms.llms`.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = OutputPatch.class)))
    ResponseEntity<OutputView> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return tagged(life.change(id, expected, patch, views::one));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("outputs:delete")
    @Operation(
            summary = "Put an output into the trash.",
            description = "It can be restored until it is deleted for good; deleting it twice changes nothing.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("outputs:delete")
    @Operation(
            summary = "Take an output out of the trash.",
            description = "It takes no body and no If-Match; restoring what is not in the trash changes nothing.")
    ResponseEntity<OutputView> restore(@PathVariable UUID id) {
        return tagged(life.restore(id, views::one));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(
            summary = "Delete an output that is in the trash for good, with its edits.",
            description = "Cannot be undone. 409 while it is not in the trash.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "Keep an output at hand, for oneself.",
            description = "The mark is the caller's own and no change of the record: its version stays.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void favour(@PathVariable UUID id) {
        life.favourite(id, true);
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("outputs:read")
    @Operation(summary = "No longer keep it at hand.", description = "Harmless where it is no favourite.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
    }

    @PostMapping("/batch")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "The same change to many outputs. Deleting and restoring need outputs:delete too.",
            description = "`ids`, 10,000 at the most, or `filter` with the names and values of the list, which may mean"
                    + " as many; both together are refused. `delete` goes alone. What is refused for one record "
                    + "does not stop the others: each has its result, and is changed whole or not at all.")
    BatchAnswer batch(@Valid @RequestBody BatchRequest request) {
        return life.batch(request);
    }

    @GetMapping("/next")
    @RequiresScope("outputs:read")
    @OutputListParameters
    @Operation(
            summary = "The output to review after another one: not reviewed unless a filter says otherwise.",
            description = "`after` is the id of the output that was just reviewed. `order` is newest (the default),"
                    + " oldest, actionability or stage (approval level): the terms of those vocabularies in their order,"
                    + " or due: by the day in `dueOn`. Those without one come last, the oldest first among equals. Takes"
                    + " the filters of the list, such as assigneeId and dueOn.lte.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "The queue is at its end.", content = @Content)
    ResponseEntity<OutputView> next(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID after,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            defaultValue = "newest",
                                            allowableValues = {"newest", "oldest", "actionability", "stage", "due"}))
                    @RequestParam(defaultValue = "newest")
                    String order) {
        return queue.next(request.getParameterMap(), ReviewOrder.named(order), after)
                .map(OutputController::tagged)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<OutputView> tagged(OutputView output) {
        return ResponseEntity.ok().eTag(ETags.of(output.version())).body(output);
    }
}
