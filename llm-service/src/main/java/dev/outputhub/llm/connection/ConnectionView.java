package dev.outputhub.llm.connection;

import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.cost.Price;
import dev.outputhub.llm.provider.Provider;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection as callers see it: with what it spent, without its key. */
record ConnectionView(
        UUID id,
        String name,
        Provider provider,
        @Nullable URI endpoint,
        boolean hasKey,
        @Nullable String defaultModel,
        Limits limits,
        @Nullable BudgetView budget,
        boolean builtIn,
        long version,
        Instant createdAt,
        UUID createdBy,
        Instant updatedAt) {

    /**
     * @param spent since the first of the month; what runs counts with the most it can cost, and what the provider did not count
     *     with an estimate
     */
    record BudgetView(
            BigDecimal amount, String currency, @Nullable Price price, BigDecimal spent) {}

    static ConnectionView of(Connection connection, BigDecimal spent) {
        var budget = connection.budget();
        return new ConnectionView(
                connection.id(),
                connection.name(),
                connection.provider(),
                connection.endpoint(),
                connection.hasKey(),
                connection.defaultModel(),
                connection.limits(),
                budget == null ? null : new BudgetView(budget.amount(), Cost.CURRENCY, budget.price(), spent),
                connection.builtIn(),
                connection.version(),
                connection.createdAt(),
                connection.createdBy(),
                connection.updatedAt());
    }
}
