package dev.outputhub.conversation.format.claudecode;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Joins the records of a session to turns. One answer of the model is written as several records, a line for each of its
 * blocks; calls made at once have their results as several records below different ones of these. Both become one message
 * each, or every step of the work would look like a fork.
 */
final class SessionTurns {

    private final ConversationAssembly assembly;
    private final SequencedMap<String, SessionTurn> turns = new LinkedHashMap<>();
    private final Map<String, SessionTurn> answers = new HashMap<>();
    private final Map<String, SessionTurn> results = new HashMap<>();
    /** The turn that a record became a part of. */
    private final Map<String, String> joined = new HashMap<>();

    private final Map<String, @Nullable String> passed = new LinkedHashMap<>();
    private final Set<JsonNode> seen = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final SessionContent content;

    SessionTurns(ConversationAssembly assembly) {
        this.assembly = assembly;
        this.content = new SessionContent(assembly.remarks());
    }

    /** How many records of each type are no messages. */
    Map<String, Integer> counts() {
        return counts;
    }

    void take(JsonNode record) {
        var uuid = filled(record, "uuid");
        var type = Fields.textOr(record, "type", "record");
        if (uuid == null || !content.speaks(record)) {
            if (uuid != null) {
                passed.putIfAbsent(uuid, filled(record, "parentUuid"));
            }
            counts.merge(type, 1, Integer::sum);
            content.remarkLost(record);
            return;
        }
        if (!seen.add(record)) {
            assembly.remarks().add("A message was there twice");
            return;
        }
        var parent = parent(record);
        var turn = joinable(record, parent);
        if (turn == null) {
            turn = new SessionTurn(uuid, parent, content.role(record), record);
            if (turns.putIfAbsent(uuid, turn) != null) {
                assembly.remarks().add("Two messages had the same id; the later one was added to the earlier");
                turn = Objects.requireNonNull(turns.get(uuid));
            }
        } else {
            joined.put(uuid, turn.id());
        }
        turn.add(content.parts(record), record);
        remember(record, turn);
    }

    private @Nullable SessionTurn joinable(JsonNode record, @Nullable String parent) {
        return switch (content.role(record)) {
            case ASSISTANT -> answers.get(answer(record));
            case TOOL -> parent == null ? null : results.get(parent);
            default -> null;
        };
    }

    private void remember(JsonNode record, SessionTurn turn) {
        if (turn.role() == Role.ASSISTANT && filled(Fields.object(record, "message"), "id") != null) {
            answers.putIfAbsent(answer(record), turn);
        }
        if (turn.role() == Role.TOOL && turn.parent() != null) {
            results.putIfAbsent(turn.parent(), turn);
        }
    }

    private static String answer(JsonNode record) {
        return Fields.textOr(Fields.object(record, "message"), "id", "") + Fields.isTrue(record, "isSidechain");
    }

    /** The turn above: what a record names may have become a part of another, or be no message itself. */
    private @Nullable String parent(JsonNode record) {
        var named = filled(record, "parentUuid");
        if (named == null) {
            // after a long session was made shorter, its next part names the end of the part before in another field
            named = filled(record, "logicalParentUuid");
        }
        return resolved(named);
    }

    private @Nullable String resolved(@Nullable String named) {
        var at = named;
        for (var steps = 0; at != null && passed.containsKey(at) && steps < passed.size(); steps++) {
            at = passed.get(at);
        }
        return at == null ? null : joined.getOrDefault(at, at);
    }

    /** @return the message that the session itself, not one of its agents, ended in */
    @Nullable
    String assemble() {
        var tasks = tasks();
        String last = null;
        for (var turn : turns.values()) {
            var named = resolved(turn.parent());
            var parent = named == null && turn.sidechain() ? tasks.get(turn.words()) : named;
            var added = assembly.add(turn.toTurn(), parent, Integer.MAX_VALUE);
            if (!turn.sidechain() && added != null) {
                last = added;
            }
        }
        return last;
    }

    /** Messages that set an agent to work, by what they asked it: its own messages begin with that. */
    private Map<String, String> tasks() {
        var tasks = new HashMap<String, String>();
        for (var turn : turns.values()) {
            for (var part : turn.parts()) {
                if (part instanceof ContentPart.ToolCall call) {
                    var prompt = filled(call.input(), "prompt");
                    if (prompt != null) {
                        tasks.putIfAbsent(prompt, turn.id());
                    }
                }
            }
        }
        return tasks;
    }

    static @Nullable Instant time(JsonNode record) {
        return Times.read(record.get("timestamp"));
    }
}
