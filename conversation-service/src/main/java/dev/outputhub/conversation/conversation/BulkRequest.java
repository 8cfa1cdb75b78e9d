package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.json.ScalarAsStringDeserializer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One change for many conversations, named by their ids or by the filters of the list.
 *
 * @param set a merge patch for each of them
 */
record BulkRequest(
        @Size(max = 1_000) @Nullable List<@NotNull UUID> ids,

        @Nullable @JsonDeserialize(contentUsing = ScalarAsStringDeserializer.class)
        Map<String, @NotNull String> filter,

        @Nullable Map<String, JsonNode> addTerms,
        @Nullable Map<String, JsonNode> removeTerms,
        @Nullable JsonNode set,
        @Nullable Boolean delete,
        @Nullable Boolean restore,
        @Nullable Boolean createMissingTerms) {

    boolean deletes() {
        return Boolean.TRUE.equals(delete);
    }

    boolean restores() {
        return Boolean.TRUE.equals(restore);
    }

    boolean createsTerms() {
        return Boolean.TRUE.equals(createMissingTerms);
    }
}
