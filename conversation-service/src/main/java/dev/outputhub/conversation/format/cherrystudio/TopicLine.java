package dev.outputhub.conversation.format.cherrystudio;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The messages of a topic in order. Several answers to one question, of several models, stand side by side. */
final class TopicLine {

    private static final Set<String> CARRIED_ON =
            Set.of("id", "role", "content", "createdAt", "blocks", "topicId", "assistantId", "reasoning_content");

    private final ConversationAssembly assembly;
    private final ApiMessages roles;
    private final MessageBlocks blocks;
    private @Nullable String last;
    private @Nullable String question;
    private boolean chosen;

    TopicLine(ConversationAssembly assembly, Map<String, JsonNode> blocks) {
        this.assembly = assembly;
        this.roles = new ApiMessages(assembly.remarks());
        this.blocks = new MessageBlocks(blocks, assembly.remarks());
    }

    void add(Collection<JsonNode> messages) {
        for (var message : messages) {
            if (message.isObject()) {
                add(message);
            } else {
                assembly.lost(message);
            }
        }
        assembly.current(last);
    }

    private void add(JsonNode message) {
        var role = roles.named(filled(message, "role"));
        var asked = filled(message, "askId");
        var beside = role == Role.ASSISTANT && question != null && question.equals(asked);
        var added = assembly.add(
                Turn.of(filled(message, "id"), role, blocks.parts(message))
                        .withModel(model(message))
                        .at(Times.read(message.get("createdAt")))
                        .with(Fields.without(message, CARRIED_ON)),
                beside ? question : last,
                Integer.MAX_VALUE);
        if (added == null) {
            return;
        }
        if (role == Role.USER) {
            question = added;
            chosen = false;
        }
        // the answer that was chosen is the one the conversation goes on from, else the last
        if (!beside || !chosen) {
            last = added;
        }
        chosen |= beside && Fields.isTrue(message, "foldSelected");
    }

    private static @Nullable String model(JsonNode message) {
        var model = Fields.object(message, "model");
        var own = model == null ? filled(message, "modelId") : filled(model, "id");
        return own == null && model != null ? filled(model, "name") : own;
    }
}
