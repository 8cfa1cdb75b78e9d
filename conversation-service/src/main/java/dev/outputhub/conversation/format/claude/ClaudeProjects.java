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
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A project's instructions are a prompt worth keeping, and each of its knowledge documents an output under the project's name. */
public final class ClaudeProjects implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.CLAUDE_PROJECT;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var name = Fields.filled(record, "name");
        var prompt = Fields.filled(record, "prompt_template");
        var given = Fields.filled(record, "uuid");
        var id = given == null ? DerivedId.of(Platform.CLAUDE, name, prompt) : given;
        var found = new ArrayList<ImportedRecord>();
        if (prompt != null) {
            found.add(instructions(record, id, name, prompt));
        }
        for (var document : Fields.elements(record, "docs")) {
            found.add(knowledge(document, id, name));
        }
        if (found.isEmpty()) {
            found.add(new SkippedRecord("project", id, name, "The project has neither instructions nor documents"));
        }
        return found;
    }

    private static ImportedRecord instructions(JsonNode record, String id, @Nullable String name, String prompt) {
        return new ImportedDocument(
                Platform.CLAUDE,
                id,
                name == null ? "Claude project" : name,
                List.of(),
                List.of(new Exchange(prompt, List.of())),
                null,
                ClaudeDocuments.date(record, "created_at"),
                List.of(),
                Fields.filled(record, "description"),
                null,
                List.of());
    }

    private static ImportedRecord knowledge(JsonNode document, String project, @Nullable String name) {
        var content = Fields.filled(document, "content");
        var fileName = Fields.filled(document, "filename");
        var given = Fields.filled(document, "uuid");
        var id = given == null ? DerivedId.of(Platform.CLAUDE, project, fileName, content) : given;
        var title = fileName == null ? "Document of a Claude project" : fileName;
        return content == null
                ? new SkippedRecord(
                        "document", id, title, "The export has the name of the document without its text", true)
                : ClaudeDocuments.output(id, title, name, content, ClaudeDocuments.date(document, "created_at"));
    }
}
