package dev.outputhub.llm.model;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.llm.provider.Provider;
import java.util.UUID;

/**
 * A model that can be asked.
 *
 * @param id its full name, {@code connection/model}
 * @param byDefault whether it is its connection's default model
 */
public record ModelView(String id, String name, Provider provider, ConnectionReference connection, boolean byDefault) {

    public record ConnectionReference(UUID id, String name) {}

    static ModelView of(Connection connection, String model) {
        return new ModelView(
                connection.name() + "/" + model,
                model,
                connection.provider(),
                new ConnectionReference(connection.id(), connection.name()),
                model.equals(connection.defaultModel()));
    }
}
