package dev.outputhub.output.imports;

import dev.outputhub.output.reference.Links;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One output as an import found it.
 *
 * @param sourceKey by which it is known again, unique in the organisation
 * @param notes what stood before the text in its file and belongs to neither prompt nor output
 * @param editedContent the text as somebody refined it where it comes from
 * @param recordId of the output of which it is a copy, which may be one of here
 * @param terms by vocabulary: names or slugs, made where they are missing
 */
record ImportedOutput(
        String sourceKey,
        @Nullable String title,
        String content,
        @Nullable LocalDate date,
        @Nullable String mediaType,
        @Nullable UUID promptId,
        @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        @Nullable String model,
        @Nullable String notes,
        @Nullable Map<String, List<String>> terms,
        @Nullable String editedContent,
        @Nullable Integer rating,
        @Nullable String language,
        @Nullable String link,
        @Nullable UUID recordId) {

    /** The text as it was last where it comes from. */
    String latest() {
        return editedContent == null || editedContent.isBlank() ? content : editedContent;
    }

    boolean isEdited() {
        return !latest().equals(content);
    }

    Links links() {
        return new Links(promptId, promptId == null ? null : promptVersion, agentId, conversationId, messageId);
    }
}
