package dev.outputhub.llm.connection;

import dev.outputhub.llm.provider.Provider;
import org.jspecify.annotations.Nullable;

/** A connection as the audit trail shows it: everything but the key. */
record ConnectionChanges(
        String name,
        Provider provider,
        @Nullable String endpoint,
        boolean hasKey,
        boolean keyChanged,
        @Nullable String defaultModel,
        Limits limits,
        @Nullable Budget budget) {

    static ConnectionChanges of(Connection connection, boolean keyChanged) {
        var endpoint = connection.endpoint();
        return new ConnectionChanges(
                connection.name(),
                connection.provider(),
                endpoint == null ? null : endpoint.toString(),
                connection.hasKey(),
                keyChanged,
                connection.defaultModel(),
                connection.limits(),
                connection.budget());
    }
}
