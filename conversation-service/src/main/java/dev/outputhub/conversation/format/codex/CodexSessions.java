package dev.outputhub.conversation.format.codex;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a conversation of a session's file: what it begins with, then an item for all that was said and done. */
public final class CodexSessions implements SessionReader {

    private static final String META = "session_meta";

    @Override
    public ExportFormat format() {
        return ExportFormat.CODEX;
    }

    /** A file is one session; a second beginning in it is that of the session it was forked from. */
    @Override
    public @Nullable String conversation(JsonNode record, @Nullable String previous) {
        if (previous != null) {
            return previous;
        }
        var meta = meta(record);
        return meta == null ? null : filled(meta, "id");
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file) {
        if (conversation == null) {
            return records.stream()
                    .<ImportedRecord>map(
                            _ -> new SkippedRecord("record", null, null, "The record belongs to no session", true))
                    .toList();
        }
        var meta = meta(records.getFirst());
        var assembly = new ConversationAssembly(Platform.CODEX, conversation, null);
        var rollout = new Rollout(assembly, records);
        rollout.assemble();
        var last = Times.read(records.getLast().get("timestamp"));
        var first = Times.read(meta == null ? null : meta.get("timestamp"));
        assembly.times(first == null ? Times.read(records.getFirst().get("timestamp")) : first, last)
                .metadata(metadata(meta, rollout));
        return List.of(assembly.build());
    }

    /** Until the middle of 2025 the first line is what later lies in its payload, and so are the items. */
    static @Nullable JsonNode meta(JsonNode record) {
        if (META.equals(filled(record, "type"))) {
            return Fields.object(record, "payload");
        }
        return record.has("type") || record.has("record_type") || !record.has("instructions") ? null : record;
    }

    private static ObjectNode metadata(@Nullable JsonNode meta, Rollout rollout) {
        var metadata = Fields.without(meta, Set.of("id", "timestamp", "instructions", "base_instructions"));
        if (!rollout.counts().isEmpty()) {
            var counts = JsonNodeFactory.instance.objectNode();
            rollout.counts().forEach(counts::put);
            metadata.set("otherRecords", counts);
        }
        return metadata;
    }
}
