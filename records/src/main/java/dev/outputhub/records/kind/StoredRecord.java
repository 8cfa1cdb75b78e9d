package dev.outputhub.records.kind;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as a change finds it, locked until the change is over. */
public interface StoredRecord {

    UUID id();

    long version();

    @Nullable
    Instant deletedAt();

    /** Whether its words are kept out of the audit trail. */
    boolean confidential();

    default boolean isDeleted() {
        return deletedAt() != null;
    }
}
