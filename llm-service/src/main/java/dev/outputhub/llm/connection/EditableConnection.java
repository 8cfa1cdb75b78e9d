package dev.outputhub.llm.connection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What of a connection can be changed, besides its key. */
record EditableConnection(
        @ConnectionName String name,
        @Nullable URI endpoint,
        @Nullable @Size(min = 1, max = 200) String defaultModel,
        @Nullable @Valid Limits limits,
        @Nullable @Valid Budget budget) {

    static EditableConnection of(Connection connection) {
        return new EditableConnection(
                connection.name(),
                connection.endpoint(),
                connection.defaultModel(),
                connection.limits(),
                connection.budget());
    }
}
