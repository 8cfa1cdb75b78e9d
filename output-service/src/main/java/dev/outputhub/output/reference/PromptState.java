package dev.outputhub.output.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a prompt. */
public record PromptState(
        UUID id, @Nullable String title, @Nullable String slug, int currentVersion, boolean deleted) {}
