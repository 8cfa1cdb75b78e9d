package dev.outputhub.conversation.format.assembly;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as its source gives it, before it has its place in the tree.
 *
 * @param id null where the source gives none
 * @param hidden whether the source itself does not show it; what has nothing to see is hidden in any case
 */
public record Turn(
        @Nullable String id,
        Role role,
        List<ContentPart> parts,
        @Nullable String model,
        boolean hidden,
        @Nullable Instant createdAt,
        ObjectNode metadata) {

    public static Turn of(@Nullable String id, Role role, List<ContentPart> parts) {
        return new Turn(id, role, parts, null, false, null, JsonNodeFactory.instance.objectNode());
    }

    public Turn withModel(@Nullable String name) {
        return new Turn(id, role, parts, name, hidden, createdAt, metadata);
    }

    public Turn at(@Nullable Instant moment) {
        return new Turn(id, role, parts, model, hidden, moment, metadata);
    }

    public Turn hidden(boolean notShown) {
        return new Turn(id, role, parts, model, notShown, createdAt, metadata);
    }

    public Turn with(ObjectNode more) {
        return new Turn(id, role, parts, model, hidden, createdAt, more);
    }
}
