package dev.outputhub.output.output;

import dev.outputhub.output.output.store.StoredOutput;
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

/** Batches of outputs that their author takes back. */
@RestController
@RequestMapping(path = "/api/v1/outputs/batch", produces = MediaType.APPLICATION_JSON_VALUE)
class OutputBatchController {

    private final RecordLife<StoredOutput> life;

    OutputBatchController(RecordLife<StoredOutput> life) {
        this.life = life;
    }

    @GetMapping
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Your own batches of outputs that can still be taken back.",
            description = "The last one first; a batch that changed nothing is not among them. Nobody sees another "
                    + "person's.")
    UndoableBatch.Listed undoable() {
        return life.undoable();
    }

    @PostMapping("/{undoId}/undo")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Take a batch of outputs back, for 10 minutes.",
            description =
                    "`undoId` is the `undo` of the batch's answer. Every output becomes what it was before, except "
                            + "those that somebody changed since: they stay, and fail with the code changed-since. "
                            + "A batch that deleted or restored needs outputs:delete here too. Nobody takes back "
                            + "another person's.")
    BatchAnswer undo(@PathVariable UUID undoId) {
        return life.undo(undoId);
    }
}
