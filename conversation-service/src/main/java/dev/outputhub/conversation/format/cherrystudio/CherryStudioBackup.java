package dev.outputhub.conversation.format.cherrystudio;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes conversations and agents of the one record that a backup is: the browser's two stores, written out. */
public final class CherryStudioBackup implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.CHERRY_STUDIO;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var tables = Objects.requireNonNull(Fields.object(record, "indexedDB"));
        var assistants = StoredAssistants.of(Fields.object(record, "localStorage"));
        var blocks = blocks(tables);
        var records = new ArrayList<ImportedRecord>();
        for (var topic : Fields.elements(tables, "topics")) {
            records.add(
                    topic.isObject()
                            ? conversation(topic, assistants, blocks)
                            : BrokenRecord.conversation(null, null, "The topic is not an object"));
        }
        records.addAll(assistants.agents());
        if (records.isEmpty()) {
            records.add(new SkippedRecord("record", null, null, "The backup is empty"));
        }
        return records;
    }

    private static ImportedRecord conversation(
            JsonNode topic, StoredAssistants assistants, Map<String, JsonNode> blocks) {
        var id = filled(topic, "id");
        var about = assistants.topic(id);
        var assembly = new ConversationAssembly(Platform.CHERRY_STUDIO, id, filled(about, "name"))
                .times(time(about, topic, "createdAt"), time(about, topic, "updatedAt"));
        var metadata = Fields.without(topic, Set.of("id", "messages"));
        var assistant = assistants.nameOf(filled(about, "assistantId"));
        if (assistant != null) {
            metadata.put("assistant", assistant);
        }
        assembly.metadata(metadata).agent(assistants.agentOf(filled(about, "assistantId")));
        new TopicLine(assembly, blocks).add(Fields.elements(topic, "messages"));
        return assembly.build();
    }

    private static @Nullable Instant time(@Nullable JsonNode about, JsonNode topic, String field) {
        var told = about == null ? null : Times.read(about.get(field));
        return told == null ? Times.read(topic.get(field)) : told;
    }

    private static Map<String, JsonNode> blocks(JsonNode tables) {
        var blocks = new HashMap<String, JsonNode>();
        for (var block : Fields.elements(tables, "message_blocks")) {
            blocks.put(Fields.textOr(block, "id", ""), block);
        }
        return blocks;
    }
}
