package dev.outputhub.llm.connection;

import dev.outputhub.llm.cost.Price;
import dev.outputhub.llm.cost.Prices;
import dev.outputhub.llm.provider.Provider;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to a provider. The key is not in it: it stays encrypted until the moment of a call.
 *
 * @param endpoint the connection's own, or null for the provider's usual one
 */
public record Connection(
        UUID id,
        String name,
        Provider provider,
        @Nullable URI endpoint,
        boolean hasKey,
        @Nullable String defaultModel,
        Limits limits,
        @Nullable Budget budget,
        boolean builtIn,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt) {

    public @Nullable URI address() {
        return endpoint == null ? provider.endpoint() : endpoint;
    }

    /** What the model costs here: its list price, or the one that the budget names for models without. */
    public Optional<Price> price(String model, Prices prices) {
        return prices.price(provider, model)
                .or(() -> Optional.ofNullable(budget).map(Budget::price));
    }

    /** Changes with everything that a circuit breaker or a list of models was learnt from. */
    public String edition() {
        return id + "@" + version;
    }
}
