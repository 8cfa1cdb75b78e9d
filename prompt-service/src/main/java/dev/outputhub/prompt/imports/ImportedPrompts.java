package dev.outputhub.prompt.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A batch of one import.
 *
 * @param owner whose the prompts become; null for whoever imports
 * @param termsForAll by vocabulary: ids of terms for all of them, beside those of each
 */
record ImportedPrompts(
        @NotNull UUID importId,
        @Nullable UUID owner,
        @Nullable Map<String, List<UUID>> termsForAll,

        @NotNull @Size(max = 500) @JsonDeserialize(contentUsing = ImportedItemReader.class)
        List<@NotNull ImportedItem> items) {}
