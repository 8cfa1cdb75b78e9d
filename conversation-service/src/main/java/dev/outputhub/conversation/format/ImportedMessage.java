package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of a conversation's tree.
 *
 * @param sourceId unique within the conversation, the same in every export of it
 * @param position order among the messages that share its parent
 * @param metadata everything the source says of the message that has no place of its own here
 */
public record ImportedMessage(
        String sourceId,
        @Nullable String parentId,
        int position,
        Role role,
        List<ContentPart> parts,
        String text,
        @Nullable String model,
        boolean hidden,
        @Nullable Instant createdAt,
        ObjectNode metadata) {

    public ImportedMessage withParts(List<ContentPart> other) {
        return new ImportedMessage(sourceId, parentId, position, role, other, text, model, hidden, createdAt, metadata);
    }

    public ImportedMessage withSourceId(String other) {
        return new ImportedMessage(other, parentId, position, role, parts, text, model, hidden, createdAt, metadata);
    }
}
