package dev.outputhub.conversation.message;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.text.TitleLine;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An output to be saved out of a message.
 *
 * @param text the selected passage; the whole message when it is left out
 */
public record NewMessageOutput(
        @Nullable String text,
        @Size(max = TitleLine.LONGEST) @Nullable String title,
        @Nullable LocalDate date,
        @Nullable UUID promptId,
        @Positive @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Size(max = 20_000) @Nullable String notes,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms) {

    static final NewMessageOutput WHOLE = new NewMessageOutput(null, null, null, null, null, null, null, null, null);

    /**
     * Terms are read by the owner of outputs, and what it answers to a service is not for the person who asked.
     *
     * @throws Problem 400 naming the field
     */
    void check() {
        if (terms != null && terms.values().stream().anyMatch(NewMessageOutput::holdsUnstorable)) {
            throw Problem.invalid("terms", StorableText.REFUSAL);
        }
    }

    private static boolean holdsUnstorable(@Nullable JsonNode node) {
        if (node == null) {
            return false;
        }
        return node.isString()
                ? !StorableText.is(node.asString())
                : node.valueStream().anyMatch(NewMessageOutput::holdsUnstorable);
    }
}
