package dev.outputhub.prompt.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt found in an archive.
 *
 * @param sourceKey where it stands there; the same place means the same prompt
 * @param description what the source says of it beside the prompt itself
 * @param recordId of the prompt of which it is a copy, which may be one of here
 * @param slug the one it shall have where it is free; made from the title when absent
 * @param terms names or slugs by vocabulary; missing ones are made
 */
record ImportedItem(
        @Nullable String sourceKey,
        @Nullable String title,
        @Nullable String template,
        @Nullable String description,
        @Nullable Map<String, @Nullable List<@Nullable String>> terms,
        @Nullable Instant createdAt,
        @Nullable String slug,
        @Nullable UUID recordId) {}
