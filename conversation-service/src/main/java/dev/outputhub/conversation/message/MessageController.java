package dev.outputhub.conversation.message;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Messages over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class MessageController {

    private final MessageReading reading;
    private final MessageOutputs outputs;

    MessageController(MessageReading reading, MessageOutputs outputs) {
        this.reading = reading;
        this.outputs = outputs;
    }

    @GetMapping("/conversations/{id}/messages")
    @RequiresScope("conversations:read")
    @Operation(
            summary = "The messages of a branch, from the first to the last.",
            description =
                    "Without `branch` the active one, without hidden messages. 404 where there is no such conversation, "
                            + "or `branch` is no message of it.")
    @Parameter(
            name = "branch",
            description = "active, all, or the id of the message where the branch ends",
            schema = @Schema(type = "string"))
    @Parameter(name = "hidden", description = "true: hidden messages too", schema = @Schema(type = "boolean"))
    @Parameter(
            name = "ids",
            description = "Ids of messages of this conversation, with commas between them, in place of a branch: those "
                    + "of the tree that are here, each after the one it answers",
            schema = @Schema(type = "string"))
    Page<MessageView> list(@PathVariable UUID id, ListQuery query) {
        return reading.list(id, query);
    }

    @GetMapping("/conversations/{id}/outline")
    @RequiresScope("conversations:read")
    @Operation(
            summary = "The whole tree of a conversation without its texts.",
            description =
                    "Every message with the one it answers, hidden ones too, in one answer: how a question begins, "
                            + "and the headings of an answer. The texts are read with the list of messages and its `ids`. 404 "
                            + "where there is no such conversation.")
    Outline outline(@PathVariable UUID id) {
        return reading.outline(id);
    }

    @GetMapping("/messages/{id}")
    @RequiresScope("conversations:read")
    @Operation(summary = "One message.", description = "Also a hidden one. 404 for messages of other organisations.")
    MessageView one(@PathVariable UUID id) {
        return reading.one(id);
    }

    @PostMapping("/messages/{id}/outputs")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Save a message, or a passage of it, as an output that points back to it.",
            description = "The whole message where no text is given. Terms that do not exist are refused, unless "
                    + "`createMissingTerms` is true and the caller may make terms. Nothing to save is refused with "
                    + "422. output-service keeps it: 503 while that is away.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<JsonNode> save(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable NewMessageOutput wanted) {
        CurrentPrincipal.require("conversations:read");
        var output = outputs.save(id, wanted == null ? NewMessageOutput.WHOLE : wanted);
        return ResponseEntity.created(
                        URI.create("/api/v1/outputs/" + output.path("id").asString("")))
                .eTag(ETags.of(output.path("version").asLong(1)))
                .body(output);
    }
}
