package dev.outputhub.prompt.snippet;

import dev.outputhub.records.kind.StoredRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snippet as a change finds it, its row locked. */
public record StoredSnippet(Snippet snippet, boolean confidential) implements StoredRecord {

    @Override
    public UUID id() {
        return snippet.id();
    }

    @Override
    public long version() {
        return snippet.version();
    }

    @Override
    public @Nullable Instant deletedAt() {
        return snippet.deletedAt();
    }
}
