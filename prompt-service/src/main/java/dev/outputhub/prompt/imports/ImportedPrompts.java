package dev.outputhub.prompt.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A batch of one import. */
record ImportedPrompts(
        @NotNull UUID importId,

        @NotNull @Size(max = 500) @JsonDeserialize(contentUsing = ImportedItemReader.class)
        List<@NotNull ImportedItem> items) {}
