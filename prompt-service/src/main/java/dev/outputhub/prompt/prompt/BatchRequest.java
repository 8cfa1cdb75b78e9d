package dev.outputhub.prompt.prompt;

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
 * One change of many prompts.
 *
 * @param ids which; or
 * @param filter the parameters of a list that shows them
 * @param set fields as in a merge patch
 */
record BatchRequest(
        @Nullable @Size(max = PromptBatch.MOST) List<@NotNull UUID> ids,

        @Nullable @JsonDeserialize(contentUsing = ScalarAsStringDeserializer.class)
        Map<String, @NotNull String> filter,

        @Nullable Map<String, JsonNode> addTerms,
        @Nullable Map<String, JsonNode> removeTerms,
        @Nullable Boolean createMissingTerms,
        @Nullable JsonNode set,
        @Nullable Boolean delete,
        @Nullable Boolean restore) {}
