package dev.outputhub.output.edit;

import dev.outputhub.output.output.store.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An edited text to add.
 *
 * @param base what the person began from: {@code "raw"} or the number of an edit; the newest when absent
 */
record NewEdit(
        @NotNull @Size(max = Text.LONGEST) String content,
        @Size(max = 1_000) @Nullable String summary,
        @Nullable String base) {}
