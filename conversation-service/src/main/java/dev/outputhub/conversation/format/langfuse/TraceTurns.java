package dev.outputhub.conversation.format.langfuse;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.MessageText;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.ToolBlocks;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every call of a model repeats what was said before it. Where two calls begin alike they share these messages, so that a
 * trace reads as the one conversation it was, and forks where its calls did.
 */
final class TraceTurns {

    private final ConversationAssembly assembly;
    private final ApiMessages messages;
    private final Set<String> known = new HashSet<>();
    private final Set<String> resultsInInputs = new HashSet<>();
    private final Set<JsonNode> told = new HashSet<>();
    /** Where the steps below an observation have got to. */
    private final Map<String, @Nullable String> tips = new HashMap<>();

    private @Nullable String tip;

    TraceTurns(ConversationAssembly assembly) {
        this.assembly = assembly;
        this.messages = new ApiMessages(assembly.remarks());
    }

    /** Whether what this observation was given and gave back is in the messages. */
    boolean told(JsonNode observation) {
        return told.contains(observation);
    }

    void add(JsonNode trace, List<JsonNode> observations) {
        for (var observation : observations) {
            if (isGeneration(observation)) {
                TracedMessages.of(observation.get("input"), Role.USER).forEach(this::rememberResults);
            }
        }
        var generations = observations.stream().anyMatch(TraceTurns::isGeneration);
        for (var observation : observations) {
            if (isGeneration(observation)) {
                generation(observation);
            } else if ("TOOL".equals(filled(observation, "type"))) {
                tool(observation);
            } else if (!generations || filled(observation, "parentObservationId") == null) {
                first(observation);
            }
        }
        if (known.isEmpty()) {
            chain(trace.get("input"), Role.USER, trace);
            chain(trace.get("output"), Role.ASSISTANT, trace);
        }
        assembly.current(tip);
    }

    private void generation(JsonNode observation) {
        var input = TracedMessages.of(observation.get("input"), Role.USER);
        var above = tipOf(observation);
        tip = input.isEmpty() ? above : null;
        instructions(input, observation);
        chain(input, observation);
        chain(observation.get("output"), Role.ASSISTANT, observation);
        moved(observation);
        told.add(observation);
    }

    /** OpenAI's responses say only in the answer which instructions were given. */
    private void instructions(List<JsonNode> input, JsonNode observation) {
        var words = filled(TracedMessages.parsed(observation.get("output")), "instructions");
        if (words != null && tip == null && input.stream().noneMatch(one -> messages.role(one) == Role.SYSTEM)) {
            put(Turn.of(null, Role.SYSTEM, List.of(new ContentPart.Text(words))), observation);
        }
    }

    /** The program's own first step has the question where its calls of models do not. */
    private void first(JsonNode observation) {
        var input = TracedMessages.of(observation.get("input"), null);
        if (!input.isEmpty() && known.isEmpty()) {
            chain(input, observation);
            tips.put(Fields.textOr(observation, "id", ""), tip);
        }
    }

    private void tool(JsonNode observation) {
        var output = TracedMessages.parsed(observation.get("output"));
        var result = ToolBlocks.result(
                null, filled(observation, "name"), output, "ERROR".equals(filled(observation, "level")));
        if (output == null || resultsInInputs.contains(result.text().strip())) {
            // the next call of the model was given it, and says it again
            return;
        }
        tip = tipOf(observation);
        put(Turn.of(null, Role.TOOL, List.of(result)), observation);
        moved(observation);
        told.add(observation);
    }

    private @Nullable String tipOf(JsonNode observation) {
        return tips.getOrDefault(Fields.textOr(observation, "parentObservationId", ""), tip);
    }

    private void moved(JsonNode observation) {
        tips.put(Fields.textOr(observation, "parentObservationId", ""), tip);
    }

    private void chain(@Nullable JsonNode given, Role role, JsonNode observation) {
        chain(TracedMessages.of(given, role), observation);
    }

    private void chain(Collection<JsonNode> given, JsonNode observation) {
        for (var message : given) {
            put(messages.turn(message), observation);
        }
    }

    private void put(Turn turn, JsonNode observation) {
        var id = DerivedId.of(tip, turn.role(), said(turn.parts()));
        if (known.add(id)) {
            var answer = turn.role() == Role.ASSISTANT;
            assembly.add(
                    new Turn(
                            id,
                            turn.role(),
                            turn.parts(),
                            answer ? filled(observation, "model") : null,
                            false,
                            answer || turn.role() == Role.TOOL ? LangfuseTraces.start(observation) : null,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("observation", Fields.textOr(observation, "id", ""))
                                    .put("name", Fields.textOr(observation, "name", ""))),
                    tip,
                    Integer.MAX_VALUE);
        }
        tip = id;
    }

    /** What makes two messages the same, whichever dialect each is written in. */
    private static List<String> said(List<ContentPart> parts) {
        var said = new ArrayList<String>();
        said.add(MessageText.of(parts).strip());
        for (var part : parts) {
            if (part instanceof ContentPart.ToolCall call) {
                said.add(call.name() + " " + call.callId());
            } else if (part instanceof ContentPart.ToolResult result) {
                said.add(String.valueOf(result.callId()));
            }
        }
        return said;
    }

    private void rememberResults(JsonNode message) {
        for (var part : messages.parts(message)) {
            if (part instanceof ContentPart.ToolResult result) {
                resultsInInputs.add(result.text().strip());
            }
        }
    }

    private static boolean isGeneration(JsonNode observation) {
        return "GENERATION".equals(filled(observation, "type"));
    }
}
