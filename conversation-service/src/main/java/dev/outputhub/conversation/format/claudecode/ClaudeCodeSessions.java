package dev.outputhub.conversation.format.claudecode;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a conversation of the records of a session. A file may hold several sessions, and a session several files: those of
 * its agents name it too, and meet it when they are imported.
 */
public final class ClaudeCodeSessions implements SessionReader {

    /** What one session says of itself in every record; the first that has it counts. */
    private static final List<String> ABOUT = List.of("cwd", "gitBranch", "version", "entrypoint", "slug");

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE_CODE;
    }

    /** A record without a session stands among those of one. */
    @Override
    public @Nullable String conversation(JsonNode record, @Nullable String previous) {
        var session = filled(record, "sessionId");
        return session == null ? previous : session;
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file) {
        if (conversation == null) {
            return records.stream().map(ClaudeCodeSessions::aside).toList();
        }
        var assembly = new ConversationAssembly(Platform.CLAUDE_CODE, conversation, title(records));
        var session = new SessionTurns(assembly);
        records.forEach(session::take);
        assembly.times(time(records, false), time(records, true))
                .metadata(metadata(records, session))
                .current(session.assemble());
        return List.of(assembly.build());
    }

    private static ImportedRecord aside(JsonNode record) {
        var words = filled(record, "summary");
        return new SkippedRecord(
                "record",
                filled(record, "leafUuid"),
                words,
                words == null
                        ? "The record belongs to no session"
                        : "It is the title of a session that is not in this file",
                words != null);
    }

    /** A person's own title, else the last that was made for it. */
    private static @Nullable String title(List<JsonNode> records) {
        for (var field : List.of("customTitle", "aiTitle", "summary")) {
            for (var record : records.reversed()) {
                var title = filled(record, field);
                if (title != null && !record.has("message")) {
                    return title;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant time(List<JsonNode> records, boolean last) {
        var times = new ArrayList<Instant>();
        records.stream()
                .map(record -> Times.read(record.get("timestamp")))
                .filter(Objects::nonNull)
                .forEach(times::add);
        times.sort(Comparator.naturalOrder());
        return times.isEmpty() ? null : last ? times.getLast() : times.getFirst();
    }

    private static ObjectNode metadata(List<JsonNode> records, SessionTurns session) {
        var metadata = JsonNodeFactory.instance.objectNode();
        for (var field : ABOUT) {
            records.stream()
                    .map(record -> filled(record, field))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> metadata.put(field, value));
        }
        var agents = metadata.arrayNode();
        records.stream()
                .map(record ->
                        filled(record, "agentName") == null ? filled(record, "agentId") : filled(record, "agentName"))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(agents::add);
        if (!agents.isEmpty()) {
            metadata.set("agents", agents);
        }
        if (!session.counts().isEmpty()) {
            var counts = metadata.putObject("otherRecords");
            session.counts().forEach(counts::put);
        }
        return metadata;
    }
}
