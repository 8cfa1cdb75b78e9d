package dev.outputhub.conversation.message;

import dev.outputhub.platform.problems.Problem;
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
        @Size(max = 500) @Nullable String title,
        @Nullable LocalDate date,
        @Nullable UUID promptId,
        @Positive @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Size(max = 20_000) @Nullable String notes,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms) {

    static final NewMessageOutput WHOLE = new NewMessageOutput(null, null, null, null, null, null, null, null, null);

    private static final int LAST_YEAR = 9999;

    /**
     * Refuses what no service could store. It is told here: what the owner of outputs answers to a service is not for the person
     * who asked.
     *
     * @throws Problem 400 naming the field
     */
    void check() {
        refuseNul("text", text);
        refuseNul("title", title);
        refuseNul("notes", notes);
        if (terms != null && terms.values().stream().anyMatch(NewMessageOutput::hasNul)) {
            throw nul("terms");
        }
        if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
            throw Problem.invalid("date", "lies in a year from 1 to " + LAST_YEAR);
        }
    }

    private static void refuseNul(String field, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw nul(field);
        }
    }

    private static Problem nul(String field) {
        return Problem.invalid(field, "has the character NUL (U+0000)");
    }

    private static boolean hasNul(@Nullable JsonNode node) {
        if (node == null) {
            return false;
        }
        return node.isString()
                ? node.asString().indexOf('\0') >= 0
                : node.valueStream().anyMatch(NewMessageOutput::hasNul);
    }
}
