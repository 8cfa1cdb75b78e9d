package dev.outputhub.analytics.inbound;

import dev.outputhub.analytics.fact.Consumption;
import dev.outputhub.analytics.fact.Origin;
import dev.outputhub.analytics.fact.PromptReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of the events that end a completion. */
record CompletionData(
        UUID completionId,
        String model,
        @Nullable String provider,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable Usage usage,
        @Nullable Cost cost,
        @Nullable Instant completedAt) {

    record Usage(long inputTokens, long outputTokens) {}

    record Cost(BigDecimal amount, String currency) {}

    Origin origin(Instant told) {
        var day = LocalDate.ofInstant(completedAt == null ? told : completedAt, ZoneOffset.UTC);
        return new Origin(day, "completion", model, provider);
    }

    PromptReference promptReference() {
        return new PromptReference(promptId, promptVersion);
    }

    Consumption consumption(boolean answered) {
        return new Consumption(
                answered,
                usage == null ? 0 : usage.inputTokens(),
                usage == null ? 0 : usage.outputTokens(),
                cost == null ? BigDecimal.ZERO : cost.amount(),
                cost == null ? null : cost.currency());
    }
}
