package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportNames.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A folder of notes, as Obsidian opens it: one for each record, with links between them and files beside them. */
record MarkdownVault() implements ArchiveWriter {

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        for (var kind : contents.job().kinds()) {
            if (kind != ExportKind.FILE) {
                contents.records().each(kind, some -> write(zip, contents, kind, some));
            }
        }
        FileMembers.write(zip, contents, some -> {
            var names = contents.names().find(some.stream().map(FileMembers::id).toList());
            return file -> name(ExportKind.FILE, file, names);
        });
    }

    private static void write(ArchiveZip zip, Contents contents, ExportKind kind, List<ObjectNode> some)
            throws IOException {
        contents.pulse().beat();
        var names = contents.names().find(RecordLinks.of(some));
        var attachments = contents.names().attachments(RecordLinks.owners(some));
        for (var record : some) {
            byte[] note;
            try {
                note = NoteText.of(kind, record, names, attachments).getBytes(StandardCharsets.UTF_8);
            } catch (RuntimeException unwritable) {
                contents.problems().add(kind, record, "It could not be written as a note: " + unwritable.getMessage());
                continue;
            }
            zip.add(name(kind, record, names) + ".md", note);
        }
    }

    private static String name(ExportKind kind, ObjectNode record, Map<UUID, Named> names) {
        var given = names.get(FileMembers.id(record));
        return given == null ? NoteNames.unmistakable(kind, record) : given.name();
    }
}
