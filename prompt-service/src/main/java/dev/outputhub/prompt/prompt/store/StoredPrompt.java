package dev.outputhub.prompt.prompt.store;

import dev.outputhub.records.kind.StoredRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prompt as a change finds it, its row locked. */
public record StoredPrompt(Prompt prompt, boolean confidential) implements StoredRecord {

    @Override
    public UUID id() {
        return prompt.id();
    }

    @Override
    public long version() {
        return prompt.version();
    }

    @Override
    public @Nullable Instant deletedAt() {
        return prompt.deletedAt();
    }
}
