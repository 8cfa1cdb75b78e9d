package dev.outputhub.conversation.format.claudecode;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that may be written as several records; what they say besides their words is the first one's. */
final class SessionTurn {

    private static final Set<String> CARRIED_ON = Set.of(
            "uuid",
            "parentUuid",
            "sessionId",
            "timestamp",
            "message",
            "type",
            "cwd",
            "version",
            "gitBranch",
            "content");

    private final String id;
    private final @Nullable String parent;
    private final Role role;
    private final JsonNode first;
    private final List<ContentPart> parts = new ArrayList<>();
    private JsonNode last;

    SessionTurn(String id, @Nullable String parent, Role role, JsonNode first) {
        this.id = id;
        this.parent = parent;
        this.role = role;
        this.first = first;
        this.last = first;
    }

    void add(List<ContentPart> more, JsonNode record) {
        parts.addAll(more);
        last = record;
    }

    String id() {
        return id;
    }

    @Nullable
    String parent() {
        return parent;
    }

    Role role() {
        return role;
    }

    List<ContentPart> parts() {
        return parts;
    }

    boolean sidechain() {
        return Fields.isTrue(first, "isSidechain");
    }

    String words() {
        return MessageText.of(parts);
    }

    Turn toTurn() {
        var message = Fields.object(last, "message");
        var metadata = Fields.without(first, CARRIED_ON);
        metadata.remove("toolUseResult");
        for (var field : List.of("id", "stop_reason", "usage")) {
            if (message != null && message.hasNonNull(field)) {
                metadata.set(field, message.get(field));
            }
        }
        var model = filled(message, "model");
        return Turn.of(id, role, List.copyOf(parts))
                .withModel("<synthetic>".equals(model) ? null : model)
                .hidden(Fields.isTrue(first, "isMeta") || Fields.isTrue(first, "isCompactSummary"))
                .at(SessionTurns.time(first))
                .with(metadata);
    }
}
