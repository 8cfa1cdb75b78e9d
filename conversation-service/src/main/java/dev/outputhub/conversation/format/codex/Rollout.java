package dev.outputhub.conversation.format.codex;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The items of a session from first to last. Events tell again what items say, word for word; of them only those are
 * taken that nothing else says.
 */
final class Rollout {

    private static final Set<String> CARRIED_ON =
            Set.of("type", "role", "content", "summary", "arguments", "output", "input", "name", "call_id", "action");

    private final ConversationAssembly assembly;
    private final List<JsonNode> records;
    private final ApiMessages messages;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> said = new HashSet<>();
    private @Nullable String model;

    Rollout(ConversationAssembly assembly, List<JsonNode> records) {
        this.assembly = assembly;
        this.records = records;
        this.messages = new ApiMessages(assembly.remarks());
    }

    /** How many records of each type are no messages. */
    Map<String, Integer> counts() {
        return counts;
    }

    void assemble() {
        var aside = new ApiMessages(new Remarks());
        for (var record : records) {
            if ("response_item".equals(filled(record, "type"))) {
                aside.parts(item(record)).forEach(part -> said.add(part.text().strip()));
            }
        }
        records.forEach(this::take);
    }

    private void take(JsonNode record) {
        var payload = item(record);
        switch (Fields.textOr(record, "type", "")) {
            case "response_item" -> item(record, payload);
            case "event_msg" -> event(record, payload);
            case "turn_context" -> model = filled(payload, "model") == null ? model : filled(payload, "model");
            case "session_meta" -> instructions(record, payload);
            case "compacted" ->
                words(record, Role.SYSTEM, new ContentPart.Context(Fields.textOr(payload, "message", "")));
            default -> bare(record);
        }
    }

    private void bare(JsonNode record) {
        var meta = CodexSessions.meta(record);
        if (meta != null) {
            instructions(record, meta);
        } else if (isItem(record)) {
            item(record, record);
        } else {
            counts.merge(Fields.textOr(record, "type", "record"), 1, Integer::sum);
        }
    }

    private static boolean isItem(JsonNode record) {
        var type = Fields.textOr(record, "type", "");
        return !record.has("payload")
                && (type.equals("message")
                        || type.equals("reasoning")
                        || type.endsWith("_call")
                        || type.endsWith("_call_output"));
    }

    /** Instructions may be a text, or wrapped in an object with the text inside. */
    private void instructions(JsonNode record, JsonNode payload) {
        Stream.of("base_instructions", "instructions")
                .map(field -> {
                    var wrapped = Fields.object(payload, field);
                    return wrapped == null ? filled(payload, field) : filled(wrapped, "text");
                })
                .filter(words -> words != null && said.add(words.strip()))
                .forEach(words -> words(record, Role.SYSTEM, new ContentPart.Context(words)));
    }

    private void item(JsonNode record, JsonNode payload) {
        var type = Fields.textOr(payload, "type", "message");
        if (type.equals("ghost_snapshot")) {
            counts.merge(type, 1, Integer::sum);
            return;
        }
        var parts = messages.parts(payload);
        if (parts.isEmpty()) {
            assembly.remarks().add("An item without content was left out");
            return;
        }
        var role = messages.role(payload);
        assembly.add(Turn.of(null, role, parts)
                .withModel(model)
                .hidden(role == Role.USER && isContext(MessageText.of(parts)))
                .at(Times.read(record.get("timestamp")))
                .with(Fields.without(payload, CARRIED_ON)));
    }

    /** What the program tells the model in the name of the user. */
    private static boolean isContext(String text) {
        var start = text.stripLeading();
        return Stream.of("<environment_context>", "<user_instructions>", "# AGENTS.md instructions", "<INSTRUCTIONS>")
                .anyMatch(start::startsWith);
    }

    private void event(JsonNode record, JsonNode payload) {
        var type = Fields.textOr(payload, "type", "event");
        var words = filled(payload, "message") == null ? filled(payload, "text") : filled(payload, "message");
        if (words == null || said.contains(words.strip())) {
            counts.merge(type, 1, Integer::sum);
            return;
        }
        switch (type) {
            case "user_message" -> words(record, Role.USER, new ContentPart.Text(words));
            case "agent_message" -> words(record, Role.ASSISTANT, new ContentPart.Text(words));
            case "agent_reasoning", "agent_reasoning_raw_content" ->
                words(record, Role.ASSISTANT, new ContentPart.Reasoning(words, null));
            default -> words(record, Role.SYSTEM, new ContentPart.Unknown(words, type, payload));
        }
    }

    private void words(JsonNode record, Role role, ContentPart part) {
        assembly.add(Turn.of(null, role, List.of(part)).withModel(model).at(Times.read(record.get("timestamp"))));
    }

    private static JsonNode item(JsonNode record) {
        var payload = Fields.object(record, "payload");
        return payload == null ? JsonNodeFactory.instance.objectNode() : payload;
    }
}
