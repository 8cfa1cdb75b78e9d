package dev.outputhub.prompt.snippet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record EditableSnippet(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 1_000_000) String text,
        @Nullable @Size(max = 100_000) String notes) {}
