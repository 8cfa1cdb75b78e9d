package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.Origin;
import dev.outputhub.analytics.fact.PromptReference;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copies of the events of outputs. */
final class OutputData {

    private OutputData() {}

    record Created(
            UUID id,
            LocalDate date,
            @Nullable String source,
            @Nullable String model,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion) {

        Origin origin() {
            return Origin.of(date, source, model);
        }

        PromptReference promptReference() {
            return new PromptReference(promptId, promptVersion);
        }
    }

    record Updated(
            UUID id,
            LocalDate date,
            @Nullable Integer rating,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion) {

        PromptReference promptReference() {
            return new PromptReference(promptId, promptVersion);
        }
    }

    record Edited(UUID id, @Nullable Double distance) {}
}
