package dev.outputhub.conversation.format.claude;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.json.Fields;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A project's instructions are a prompt worth keeping; its knowledge documents are somebody's files. */
public final class ClaudeProjects implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE_PROJECT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        return List.of(parse(record));
    }

    private static ImportedRecord parse(JsonNode record) {
        var name = Fields.filled(record, "name");
        var prompt = Fields.filled(record, "prompt_template");
        var given = Fields.filled(record, "uuid");
        var id = given == null ? DerivedId.of(Platform.CLAUDE, name, prompt) : given;
        var documents = Fields.elements(record, "docs").size();
        if (prompt == null) {
            return documents == 0
                    ? new SkippedRecord("project", id, name, "The project has no instructions")
                    : new SkippedRecord(
                            "project",
                            id,
                            name,
                            "The project has no instructions, and its knowledge documents (" + documents
                                    + ") are not imported",
                            true);
        }
        var created = Times.read(record.get("created_at"));
        return new ImportedDocument(
                Platform.CLAUDE,
                id,
                name == null ? "Claude project" : name,
                List.of(),
                List.of(new Exchange(prompt, List.of())),
                null,
                created == null ? null : created.atZone(ZoneOffset.UTC).toLocalDate(),
                List.of(),
                Fields.filled(record, "description"),
                null,
                documents == 0
                        ? List.of()
                        : List.of("Knowledge documents of the project were left out (" + documents + ")"));
    }
}
