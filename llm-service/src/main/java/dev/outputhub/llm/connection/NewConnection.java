package dev.outputhub.llm.connection;

import dev.outputhub.llm.provider.Provider;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A connection to be. */
record NewConnection(
        @ConnectionName String name,
        @NotNull Provider provider,
        @Nullable URI endpoint,

        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "Kept encrypted; no answer ever carries it.")
        @Nullable
        @Size(min = 1, max = 2_000)
        String key,

        @Nullable @Size(min = 1, max = 200) String defaultModel,
        @Nullable @Valid Limits limits,
        @Nullable @Valid Budget budget) {

    EditableConnection editable() {
        return new EditableConnection(name, endpoint, defaultModel, limits, budget);
    }

    @Override
    public String toString() {
        return "NewConnection[" + name + ", " + provider + "]";
    }
}
