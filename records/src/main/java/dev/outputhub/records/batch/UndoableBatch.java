package dev.outputhub.records.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of the caller that can still be taken back.
 *
 * @param undo the id that takes it back
 * @param records that it changed and that are not taken back yet
 */
public record UndoableBatch(UUID undo, BatchAction action, int records, Instant undoableUntil) {

    /** The caller's own, the last one first. */
    public record Listed(List<UndoableBatch> items) {}
}
