package dev.outputhub.records.life;

import dev.outputhub.records.batch.BatchAnswer;
import dev.outputhub.records.batch.UndoableBatch;
import dev.outputhub.records.kind.StoredRecord;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Batches that their author takes back. For each kind of record a class says where it is served and which scope it asks for. */
public abstract class RecordBatchController<S extends StoredRecord> {

    private final RecordLife<S> life;

    protected RecordBatchController(RecordLife<S> life) {
        this.life = life;
    }

    @GetMapping
    @Operation(
            summary = "Your own batches of these records that can still be taken back.",
            description = "The last one first; a batch that changed nothing is not among them. Nobody sees another "
                    + "person's.")
    public UndoableBatch.Listed undoable() {
        return life.undoable();
    }

    @PostMapping("/{undoId}/undo")
    @Operation(
            summary = "Take a batch of these records back, for 10 minutes.",
            description =
                    "`undoId` is the `undo` of the batch's answer. Every record becomes what it was before, except "
                            + "those that somebody changed since: they stay, and fail with the code changed-since. A batch that "
                            + "deleted or restored needs the scope of deleting here too. Nobody takes back another person's.")
    public BatchAnswer undo(@PathVariable UUID undoId) {
        return life.undo(undoId);
    }
}
