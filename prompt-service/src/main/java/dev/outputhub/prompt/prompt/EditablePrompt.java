package dev.outputhub.prompt.prompt;

import dev.outputhub.prompt.slug.Slug;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be changed about a prompt without a new version. */
record EditablePrompt(
        @NotBlank @Size(max = LONGEST_TITLE) String title,
        @NotNull @Size(max = Slug.LONGEST) String slug,
        @Nullable @Size(max = 10_000) String description,
        boolean engineered,
        @Nullable @Size(max = 100_000) String notes) {

    static final int LONGEST_TITLE = 300;
}
