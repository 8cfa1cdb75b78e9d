package dev.outputhub.prompt.prompt;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
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

/** Batches of prompts that their author takes back. */
@RestController
@RequestMapping(path = "/api/v1/prompts/batch", produces = MediaType.APPLICATION_JSON_VALUE)
class PromptBatchController {

    private final RecordLife<StoredPrompt> life;

    PromptBatchController(RecordLife<StoredPrompt> life) {
        this.life = life;
    }

    @GetMapping
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Your own batches of prompts that can still be taken back.",
            description = "The last one first; a batch that changed nothing is not among them. Nobody sees another "
                    + "person's.")
    UndoableBatch.Listed undoable() {
        return life.undoable();
    }

    @PostMapping("/{undoId}/undo")
    @RequiresScope("prompts:write")
    @Operation(
            summary = "Take a batch of prompts back, for 10 minutes.",
            description =
                    "`undoId` is the `undo` of the batch's answer. Every prompt becomes what it was before, except "
                            + "those that somebody changed since: they stay, and fail with the code changed-since. "
                            + "A batch that deleted or restored needs prompts:delete here too. Nobody takes back "
                            + "another person's.")
    BatchAnswer undo(@PathVariable UUID undoId) {
        return life.undo(undoId);
    }
}
