package dev.outputhub.records.change;

import dev.outputhub.records.kind.StoredRecord;
import tools.jackson.databind.JsonNode;

/** What a merge patch (RFC 7396) means for one kind of record. */
public interface RecordEditor<S extends StoredRecord> {

    /**
     * Asks other services about what the patch names, so that {@link #edit} finds it known. Called once, outside of transactions, for
     * one record as for many; it may wait.
     */
    default void prepare(JsonNode patch) {}

    /** Works out what the patch makes of a locked record. Writes nothing. */
    Edit edit(S before, JsonNode patch);
}
