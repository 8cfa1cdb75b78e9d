package dev.outputhub.conversation.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as a reader finds it, before it has its place in the conversation.
 *
 * @param id null where the source gives none; one is then derived from what the message says and when
 */
public record DraftMessage(
        @Nullable String id,
        Role role,
        List<ContentPart> parts,
        @Nullable String model,
        @Nullable Instant createdAt,
        ObjectNode metadata) {

    public DraftMessage(@Nullable String id, Role role, List<ContentPart> parts, @Nullable Instant createdAt) {
        this(id, role, parts, null, createdAt, JsonNodeFactory.instance.objectNode());
    }
}
