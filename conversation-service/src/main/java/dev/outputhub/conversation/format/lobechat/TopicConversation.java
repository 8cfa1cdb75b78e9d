package dev.outputhub.conversation.format.lobechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.SystemPrompt;
import dev.outputhub.conversation.format.json.Fields;
import dev.outputhub.conversation.format.lobechat.LobeChatExport.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a conversation of the messages of one topic. They follow each other in time; threads leave the line at a message. */
final class TopicConversation {

    private static final Set<String> CARRIED_ON =
            Set.of("id", "title", "sessionId", "createdAt", "updatedAt", "userId", "clientId");
    private static final Comparator<JsonNode> BY_TIME =
            Comparator.comparing(TopicConversation::created, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final JsonNode tables;
    private final Assistants assistants;
    private final Topic topic;

    TopicConversation(JsonNode tables, Assistants assistants, Topic topic) {
        this.tables = tables;
        this.assistants = assistants;
        this.topic = topic;
    }

    ImportedRecord of(List<JsonNode> messages) {
        var row = topic.id() == null ? null : Assistants.byId(tables, "topics").get(topic.id());
        var assistant = assistants.of(topic.session());
        var metadata = Fields.without(row, CARRIED_ON);
        if (topic.session() != null) {
            metadata.put("session", topic.session());
        }
        if (assistant != null && assistant.name() != null) {
            metadata.put("assistant", assistant.name());
        }
        var title = row == null ? null : filled(row, "title");
        var assembly = new ConversationAssembly(
                        Platform.LOBECHAT, topic.id(), title == null && assistant != null ? assistant.name() : title)
                // the first session of everybody has the same name
                .localId(topic.session())
                .times(
                        row == null ? null : Times.read(row.get("createdAt")),
                        messages.stream()
                                .map(message -> Times.read(
                                        message.has("updatedAt") ? message.get("updatedAt") : message.get("createdAt")))
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null))
                .metadata(metadata)
                .agent(assistant == null ? null : assistant.key());
        var system = SystemPrompt.add(assembly, assistant == null ? null : assistant.instructions());
        var turns = new LobeChatTurns(assembly.remarks(), tables, assistant == null ? null : assistant.model());
        var threads = Assistants.byId(tables, "threads");
        var last = new HashMap<String, @Nullable String>();
        for (var message : messages.stream().sorted(BY_TIME).toList()) {
            var thread = Fields.textOr(message, "threadId", "");
            var start = thread.isEmpty() ? system : filled(threads.get(thread), "sourceMessageId");
            var added = assembly.add(turns.of(message), last.getOrDefault(thread, start), Integer.MAX_VALUE);
            if (added != null) {
                last.put(thread, added);
            }
        }
        return assembly.current(last.get("")).build();
    }

    private static @Nullable Instant created(JsonNode message) {
        return Times.read(message.get("createdAt"));
    }
}
