package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.UndoableBatch;
import dev.outputhub.records.life.RecordLife;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Batches of conversations that their author takes back. */
@RestController
@RequestMapping(path = "/api/v1/conversations/batch", produces = MediaType.APPLICATION_JSON_VALUE)
class ConversationBatchController {

    private final RecordLife<StoredConversation> life;

    ConversationBatchController(RecordLife<StoredConversation> life) {
        this.life = life;
    }

    @GetMapping
    @RequiresScope("conversations:write")
    @Operation(
            summary = "Your own batches of conversations that can still be taken back.",
            description = "The last one first; a batch that changed nothing is not among them. Nobody sees another "
                    + "person's.")
    UndoableBatch.Listed undoable() {
        return life.undoable();
    }

    @PostMapping("/{undoId}/undo")
    @RequiresScope("conversations:write")
    @Operation(
            summary = "Take a batch of conversations back, for 10 minutes.",
            description =
                    "`undoId` is the `undo` of the batch's answer. Every conversation becomes what it was before, except "
                            + "those that somebody changed since: they stay, and fail with the code changed-since. "
                            + "A batch that deleted or restored needs conversations:delete here too. Nobody takes back "
                            + "another person's.")
    BatchAnswer undo(@PathVariable UUID undoId) {
        return life.undo(undoId);
    }
}
