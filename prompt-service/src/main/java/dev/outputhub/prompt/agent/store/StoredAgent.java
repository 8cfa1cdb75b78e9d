package dev.outputhub.prompt.agent.store;

import dev.outputhub.records.kind.StoredRecord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as a change finds it, its row locked. */
public record StoredAgent(Agent agent, boolean confidential) implements StoredRecord {

    @Override
    public UUID id() {
        return agent.id();
    }

    @Override
    public long version() {
        return agent.version();
    }

    @Override
    public @Nullable Instant deletedAt() {
        return agent.deletedAt();
    }
}
