package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Claude remembers of a person, of all conversations and of each project: texts that it wrote, so outputs. */
public final class ClaudeMemories implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE_MEMORY;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var found = new ArrayList<ImportedRecord>();
        var account = Fields.textOr(record, "account_uuid", "");
        var general = Fields.filled(record, "conversations_memory");
        if (general != null) {
            found.add(ClaudeDocuments.output(
                    "memory-" + account, "What Claude remembers", "Claude memory", general, null));
        }
        for (var project : Fields.entries(Fields.object(record, "project_memories"))) {
            var words = Fields.asText(project.getValue());
            if (words != null && !words.isBlank()) {
                found.add(ClaudeDocuments.output(
                        "memory-" + project.getKey(),
                        "What Claude remembers of project " + project.getKey(),
                        "Claude memory",
                        words,
                        null));
            }
        }
        if (found.isEmpty()) {
            found.add(new SkippedRecord("memory", account, null, "There are no memories in it"));
        }
        return found;
    }
}
