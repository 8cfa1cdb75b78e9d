package dev.outputhub.conversation.format.lobechat;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes conversations of the one record that LobeChat exports: its tables of messages, sessions, topics and agents. Messages
 * of a session that have a topic are a conversation, and those without one are another.
 */
public final class LobeChatExport implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.LOBECHAT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var state = Fields.object(record, "state");
        var tables = state == null ? Objects.requireNonNullElse(Fields.object(record, "data"), record) : state;
        var assistants = new Assistants(tables);
        var conversations = new LinkedHashMap<Topic, List<JsonNode>>();
        var records = new ArrayList<ImportedRecord>();
        for (var message : Fields.elements(tables, "messages")) {
            if (message.isObject()) {
                conversations
                        .computeIfAbsent(Topic.of(message), _ -> new ArrayList<>())
                        .add(message);
            } else {
                records.add(new BrokenRecord("record", null, null, "The message is not an object"));
            }
        }
        conversations.forEach(
                (topic, messages) -> records.add(new TopicConversation(tables, assistants, topic).of(messages)));
        records.addAll(assistants.agents());
        if (records.isEmpty()) {
            records.add(new SkippedRecord("record", null, null, "The export is empty"));
        }
        return records;
    }

    /** @param id null for what a session holds outside its topics */
    record Topic(@Nullable String session, @Nullable String id) {

        static Topic of(JsonNode message) {
            return new Topic(filled(message, "sessionId"), filled(message, "topicId"));
        }
    }
}
