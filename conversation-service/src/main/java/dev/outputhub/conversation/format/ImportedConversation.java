package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation with all its branches.
 *
 * @param messages parents before their children
 * @param currentMessage source id of the message that was last shown; null where there are no messages
 * @param remarks what a reader of the report should know although the record was taken
 * @param lostMessages how many of its messages could not be read
 * @param embedded files that stand inside the record
 * @param agent key of the assistant that it was had with, on its platform
 */
public record ImportedConversation(
        Platform platform,
        String sourceId,
        @Nullable String title,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String model,
        List<ImportedMessage> messages,
        @Nullable String currentMessage,
        ObjectNode metadata,
        List<String> remarks,
        int lostMessages,
        List<EmbeddedFile> embedded,
        @Nullable String agent)
        implements ImportedRecord {

    @Override
    public String kind() {
        return "conversation";
    }

    public ImportedConversation withRemarks(List<String> more) {
        var all = new ArrayList<>(remarks);
        all.addAll(more);
        return with(all, embedded, agent);
    }

    /** When its files have been told apart from it. */
    public ImportedConversation withoutEmbedded() {
        return with(remarks, List.of(), agent);
    }

    public ImportedConversation withAgent(@Nullable String key) {
        return with(remarks, embedded, key);
    }

    private ImportedConversation with(
            List<String> otherRemarks, List<EmbeddedFile> otherFiles, @Nullable String otherAgent) {
        return new ImportedConversation(
                platform,
                sourceId,
                title,
                createdAt,
                updatedAt,
                model,
                messages,
                currentMessage,
                metadata,
                otherRemarks,
                lostMessages,
                otherFiles,
                otherAgent);
    }
}
