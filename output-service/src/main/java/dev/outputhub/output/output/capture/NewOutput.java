package dev.outputhub.output.output.capture;

import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.output.reference.Links;
import dev.outputhub.platform.text.TitleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller sends to capture an output.
 *
 * @param title proposed from the content when absent
 * @param date today when absent
 * @param promptVersion the prompt's current one when absent
 * @param assigneeId who is to review it
 * @param dueOn the day by which that is to be done
 * @param terms by vocabulary: ids or slugs, a list where the vocabulary holds many
 */
public record NewOutput(
        @Size(max = TitleLine.LONGEST) @Nullable String title,
        @NotBlank @Size(max = Text.LONGEST) String content,

        @Pattern(regexp = OutputFields.MEDIA_TYPE, message = "must be a media type such as text/markdown") @Nullable
        String mediaType,

        @Size(max = 35) @Nullable String language,
        @Nullable LocalDate date,
        @Nullable Source source,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Size(max = 20_000) @Nullable String notes,

        @Size(max = 2_000) @Pattern(regexp = OutputFields.LINK, message = OutputFields.NO_LINK) @Nullable
        String link,

        @Size(max = 200) @Nullable String model,
        @Nullable UUID promptId,
        @Min(1) @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        @Nullable UUID basedOnId,
        @Nullable UUID assigneeId,
        @Nullable LocalDate dueOn,
        @Nullable Map<String, JsonNode> terms,
        @Nullable Boolean createMissingTerms) {

    static final String DEFAULT_MEDIA_TYPE = "text/markdown";

    /** @param today where no date is given */
    OutputFields fields(LocalDate today) {
        return new OutputFields(
                title == null || title.isBlank() ? Titles.propose(content) : title.strip(),
                mediaType == null ? DEFAULT_MEDIA_TYPE : mediaType,
                language,
                date == null ? today : date,
                rating,
                notes,
                link,
                promptId,
                promptVersion,
                agentId,
                conversationId,
                messageId,
                basedOnId,
                assigneeId,
                dueOn);
    }

    public Links links() {
        return new Links(promptId, promptVersion, agentId, conversationId, messageId);
    }

    public boolean createsMissingTerms() {
        return Boolean.TRUE.equals(createMissingTerms);
    }
}
