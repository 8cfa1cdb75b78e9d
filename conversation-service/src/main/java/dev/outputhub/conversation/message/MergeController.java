package dev.outputhub.conversation.message;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merges of conversations over HTTP. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class MergeController {

    private final ConversationMerging merging;

    MergeController(ConversationMerging merging) {
        this.merging = merging;
    }

    /** @param conversationId the one that is merged into this one */
    record NewMerge(@NotNull UUID conversationId) {}

    @PostMapping("/conversations/{id}/merges")
    @RequiresScope("conversations:write")
    @Operation(
            summary = "Merge another import of the same conversation into this one.",
            description =
                    "Messages that only the other one has are copied to their place in the tree; the same source, or the "
                            + "same words at the same place, are the same message. The other one goes to the trash as it is, which "
                            + "takes conversations:delete. Its terms, favourites, notes and agent come along, and what points to it, such as "
                            + "outputs and files, follows in a moment. 422 where the two have nothing in common, or one of them is in "
                            + "the trash.")
    @ResponseStatus(HttpStatus.CREATED)
    ConversationMerging.Merged merge(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody NewMerge wanted) {
        CurrentPrincipal.require("conversations:delete");
        return merging.merge(id, expected, wanted.conversationId());
    }

    @PostMapping("/conversations/merges/{mergeId}/undo")
    @RequiresScope("conversations:write")
    @Operation(
            summary = "Take a merge back.",
            description = "Takes the copies away, and the other conversation with all that followed from it out of the "
                    + "trash, which takes conversations:delete. 422 once the conversation went on from what the merge brought; 404 when it was "
                    + "taken back already, or the other one was deleted for good.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID mergeId) {
        CurrentPrincipal.require("conversations:delete");
        merging.undo(mergeId);
    }
}
