package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
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
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Conversations over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/conversations", produces = MediaType.APPLICATION_JSON_VALUE)
class ConversationController {

    private final ConversationViews views;
    private final RecordLife<StoredConversation> life;
    private final Views visits;
    private final ConversationOrigins origins;

    ConversationController(
            ConversationViews views, RecordLife<StoredConversation> life, Views visits, ConversationOrigins origins) {
        this.origins = origins;
        this.views = views;
        this.life = life;
        this.visits = visits;
    }

    @GetMapping
    @RequiresScope("conversations:read")
    @Operation(
            summary = "List conversations, newest first; those in the trash only with deleted=true.",
            description = "Without messages. `sort`, `limit`, `cursor` and `count` as in every list; an unknown filter "
                    + "is refused with 400.")
    @ConversationListParameters
    Page<ConversationView> list(ListQuery query) {
        return views.list(query);
    }

    @GetMapping("/origins")
    @RequiresScope("conversations:read")
    @Operation(
            summary = "The platforms and models that conversations come from, with how many of each.",
            description = "What the filters `platform` and `model` of the list find something with, the most frequent "
                    + "first, 200 of each at the most. Those in the trash are not counted.")
    ConversationOrigins.Origins origins() {
        return origins.all();
    }

    @GetMapping("/{id}")
    @RequiresScope("conversations:read")
    @Operation(
            summary = "One conversation, also one in the trash.",
            description =
                    "`include` can be terms and agent. It counts as viewed by the caller from then on. The ETag is "
                            + "what a change sends as If-Match.")
    ResponseEntity<ConversationView> one(@PathVariable UUID id, @Parameter(hidden = true) ListQuery query) {
        var conversation = views.one(id, query.includes());
        visits.record(id);
        return tagged(conversation);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @RequiresScope("conversations:write")
    @Operation(
            summary = "Change what is said about a conversation, or which branch is shown: a JSON merge patch.",
            description = "An unknown term is refused, unless `createMissingTerms` is true and the caller may make "
                    + "terms. `currentMessageId` has to be a message of the conversation. What changes nothing "
                    + "keeps the version.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ConversationFields.class)))
    ResponseEntity<ConversationView> change(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return tagged(life.change(id, expected, patch, views::one));
    }

    @DeleteMapping("/{id}")
    @RequiresScope("conversations:delete")
    @Operation(
            summary = "Put a conversation into the trash.",
            description = "It can be restored until it is deleted for good; deleting it twice changes nothing.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        life.delete(id, expected);
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("conversations:delete")
    @Operation(
            summary = "Take a conversation out of the trash.",
            description = "It takes no body and no If-Match; restoring what is not in the trash changes nothing.")
    ResponseEntity<ConversationView> restore(@PathVariable UUID id) {
        return tagged(life.restore(id, views::one));
    }

    @PostMapping("/{id}/purge")
    @RequiresScope("records:purge")
    @Operation(
            summary = "Delete a conversation that is in the trash for good, with its messages.",
            description = "Cannot be undone. 409 while it is not in the trash.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void purge(@PathVariable UUID id, ExpectedVersion expected) {
        life.purge(id, expected);
    }

    @PutMapping("/{id}/favourite")
    @RequiresScope("conversations:read")
    @Operation(
            summary = "Mark a conversation as one of the caller's favourites.",
            description = "The mark is the caller's own and no change of the record: its version stays.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void favour(@PathVariable UUID id) {
        life.favourite(id, true);
    }

    @DeleteMapping("/{id}/favourite")
    @RequiresScope("conversations:read")
    @Operation(summary = "Take that mark away.", description = "Harmless where it is no favourite.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfavour(@PathVariable UUID id) {
        life.favourite(id, false);
    }

    @PostMapping("/batch")
    @RequiresScope("conversations:write")
    @Operation(
            summary = "The same change for many conversations; answers per item.",
            description = "`ids`, 10,000 at the most, or `filter` with the names and values of the list, which may mean"
                    + " as many; both together are refused. `delete` goes alone. What is refused for one record "
                    + "does not stop the others: each has its result, and is changed whole or not at all.")
    BatchAnswer batch(@Valid @RequestBody BatchRequest request) {
        return life.batch(request);
    }

    private static ResponseEntity<ConversationView> tagged(ConversationView conversation) {
        return ResponseEntity.ok().eTag(ETags.of(conversation.version())).body(conversation);
    }
}
