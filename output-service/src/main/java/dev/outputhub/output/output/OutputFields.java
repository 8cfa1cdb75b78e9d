package dev.outputhub.output.output;

import dev.outputhub.output.reference.Links;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be changed about an output; a merge patch is applied to it. */
public record OutputFields(
        @NotBlank @Size(max = 500) String title,

        @NotNull @Pattern(regexp = NewOutput.MEDIA_TYPE, message = "must be a media type such as text/markdown")
        String mediaType,

        @Size(max = 35) @Nullable String language,
        @NotNull LocalDate date,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Size(max = 20_000) @Nullable String notes,
        @Nullable UUID promptId,
        @Min(1) @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId) {

    Links links() {
        return new Links(promptId, promptVersion, agentId, conversationId, messageId);
    }

    OutputFields with(Links links) {
        return new OutputFields(
                title,
                mediaType,
                language,
                date,
                rating,
                notes,
                links.promptId(),
                links.promptVersion(),
                links.agentId(),
                links.conversationId(),
                links.messageId());
    }
}
