package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive in one form. A record that cannot be written is named among the problems, and its neighbours are there. */
public sealed interface ArchiveWriter permits JsonArchive, CsvTables, XmlDocuments, MarkdownVault {

    void write(ArchiveZip zip, Contents contents) throws IOException;

    static ArchiveWriter of(ArchiveForm form, JsonMapper json) {
        return switch (form) {
            case JSON -> new JsonArchive(json);
            case CSV -> new CsvTables(json);
            case XML -> new XmlDocuments(json);
            case MARKDOWN -> new MarkdownVault();
        };
    }

    /** The whole archive: what every form ends with is the list of what is not in it. */
    static void write(ArchiveForm form, JsonMapper json, ArchiveZip zip, Contents contents) throws IOException {
        of(form, json).write(zip, contents);
        if (contents.problems().count() > 0) {
            try (var member = zip.member("problems.jsonl")) {
                contents.problems().copy(member);
            }
        }
    }
}
