package dev.outputhub.conversation.format.apilog;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ContentBlocks;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds to a conversation what was sent to a model, and its answers: several of them are branches. */
final class ApiCall {

    private static final Set<String> ANSWER_CARRIED_ON =
            Set.of("choices", "output", "content", "model", "role", "type");

    private final ConversationAssembly assembly;
    private final ApiMessages messages;
    private final ContentBlocks blocks;
    private @Nullable String last;
    private @Nullable String model;
    private int answers;

    ApiCall(ConversationAssembly assembly) {
        this.assembly = assembly;
        this.messages = new ApiMessages(assembly.remarks());
        this.blocks = new ContentBlocks(assembly.remarks());
    }

    /** {@code messages} of chat completions and of Anthropic, {@code input} of responses, {@code prompt} of old completions. */
    void request(JsonNode body) {
        var named = filled(body, "model");
        model = named == null ? model : named;
        for (var field : List.of("system", "instructions")) {
            var system = blocks.of(body.get(field));
            if (!system.isEmpty()) {
                next(Turn.of(null, Role.SYSTEM, system));
            }
        }
        each(Fields.elements(body, "messages"));
        each(Fields.elements(body, "input"));
        for (var field : List.of("input", "prompt")) {
            var words = filled(body, field);
            if (words != null) {
                next(Turn.of(null, Role.USER, List.of(new ContentPart.Text(words))));
            }
        }
    }

    /** {@code choices} of chat completions, {@code output} of responses, {@code content} of Anthropic. */
    void response(JsonNode body) {
        var named = filled(body, "model");
        model = named == null ? model : named;
        for (var choice : Fields.elements(body, "choices")) {
            var message = Fields.object(choice, "message");
            var text = filled(choice, "text");
            if (message != null) {
                answer(body, messages.parts(message), Fields.without(choice, Set.of("message", "index")));
            } else if (text != null) {
                answer(body, List.of(new ContentPart.Text(text)), Fields.without(choice, Set.of("text", "index")));
            }
        }
        if (!Fields.elements(body, "output").isEmpty()) {
            answer(body, blocks.of(body.get("output")), JsonNodeFactory.instance.objectNode());
        }
        if ("message".equals(filled(body, "type")) && body.has("content")) {
            answer(body, blocks.of(body.get("content")), JsonNodeFactory.instance.objectNode());
        }
    }

    void preference(Collection<JsonNode> output, String label) {
        var parent = last;
        for (var message : output) {
            if (message.isObject()) {
                var turn = messages.turn(message);
                parent = assembly.add(turn.with(turn.metadata().put("preference", label)), parent, answers);
            } else {
                assembly.lost(message);
            }
        }
        if (answers++ == 0) {
            assembly.current(parent);
        }
    }

    /** What came instead of an answer. */
    void failure(JsonNode error, String kind) {
        var words = filled(error, "message");
        var inner = Fields.object(error, "error");
        var said = words == null ? filled(inner, "message") : words;
        answer(
                JsonNodeFactory.instance.objectNode(),
                List.of(new ContentPart.Unknown(said == null ? kind : said, kind, error)),
                JsonNodeFactory.instance.objectNode());
    }

    boolean answered() {
        return answers > 0;
    }

    private void each(Collection<JsonNode> given) {
        for (var message : given) {
            if (message.isObject()) {
                var turn = messages.turn(message);
                next(turn.role() == Role.ASSISTANT ? turn.withModel(model) : turn);
            } else {
                assembly.lost(message);
            }
        }
    }

    private void next(Turn turn) {
        last = assembly.add(turn, last, 0);
        assembly.current(last);
    }

    private void answer(JsonNode body, List<ContentPart> parts, ObjectNode choice) {
        var metadata = Fields.without(body, ANSWER_CARRIED_ON);
        metadata.setAll(choice);
        var created = Times.read(body.get("created"));
        var added = assembly.add(
                Turn.of(null, Role.ASSISTANT, parts)
                        .withModel(model)
                        .at(created == null ? Times.read(body.get("created_at")) : created)
                        .with(metadata),
                last,
                answers);
        if (answers++ == 0) {
            assembly.current(added);
        }
    }
}
