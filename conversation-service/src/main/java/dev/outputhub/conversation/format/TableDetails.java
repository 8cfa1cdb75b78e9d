package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table says of a document beyond what other formats do.
 *
 * @param notes of an output, or the description of a prompt
 * @param recordId the id that one of our own exports gives it
 * @param terms names by vocabulary, besides tags
 */
public record TableDetails(
        @Nullable String editedContent,
        @Nullable Integer rating,
        @Nullable String language,
        @Nullable String link,
        @Nullable String slug,
        @Nullable Instant createdAt,
        @Nullable String notes,
        Map<String, List<String>> terms,
        @Nullable UUID recordId) {

    public static final TableDetails NONE = new TableDetails(null, null, null, null, null, null, null, Map.of(), null);
}
