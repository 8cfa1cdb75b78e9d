package dev.outputhub.conversation.format.lobechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.assembly.AgentDraft;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who answers in each session: a name, instructions and a model, in the session itself or in a table of agents. */
final class Assistants {

    record Assistant(
            String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String instructions,
            @Nullable String model) {

        /** Null for one without instructions, which makes no agent. */
        @Nullable
        String key() {
            return instructions == null
                    ? null
                    // the first session of everybody has the same id
                    : AgentDraft.keyOf(Platform.LOBECHAT, isOfEverybody() ? null : id, name, instructions);
        }

        private boolean isOfEverybody() {
            return id.isEmpty() || id.equals("inbox");
        }
    }

    private final SequencedMap<String, Assistant> bySession = new LinkedHashMap<>();
    private final List<Assistant> all = new ArrayList<>();

    Assistants(JsonNode tables) {
        var agents = new HashMap<String, Assistant>();
        for (var agent : Fields.elements(tables, "agents")) {
            var assistant = assistant(agent, agent);
            agents.put(assistant.id(), assistant);
            all.add(assistant);
        }
        for (var link : Fields.elements(tables, "agentsToSessions")) {
            var agent = agents.get(Fields.textOr(link, "agentId", ""));
            var session = filled(link, "sessionId");
            if (agent != null && session != null) {
                bySession.put(session, agent);
            }
        }
        for (var session : Fields.elements(tables, "sessions")) {
            var id = filled(session, "id");
            if (id != null && !bySession.containsKey(id)) {
                var config = Fields.object(session, "config");
                var assistant = assistant(session, config == null ? session : config);
                bySession.put(id, assistant);
                all.add(assistant);
            }
        }
    }

    @Nullable
    Assistant of(@Nullable String session) {
        return session == null ? null : bySession.get(session);
    }

    /** Those that were told something; without that an assistant is the model alone. */
    List<ImportedRecord> agents() {
        var agents = new ArrayList<ImportedRecord>();
        for (var assistant : all) {
            var key = assistant.key();
            if (key != null && assistant.instructions() != null) {
                agents.add(new AgentDraft(
                                Platform.LOBECHAT,
                                key,
                                assistant.name() == null ? "Assistant" : assistant.name(),
                                assistant.description(),
                                assistant.instructions(),
                                assistant.model(),
                                null)
                        .build());
            }
        }
        return agents;
    }

    /** Sessions by id with what each says of itself. */
    static Map<String, JsonNode> byId(JsonNode tables, String table) {
        var rows = new HashMap<String, JsonNode>();
        for (var row : Fields.elements(tables, table)) {
            rows.put(Fields.textOr(row, "id", ""), row);
        }
        return rows;
    }

    private static Assistant assistant(JsonNode row, JsonNode config) {
        var meta = Fields.object(row, "meta");
        var about = meta == null ? row : meta;
        return new Assistant(
                Fields.textOr(row, "id", ""),
                filled(about, "title"),
                filled(about, "description"),
                filled(config, "systemRole"),
                filled(config, "model"));
    }
}
