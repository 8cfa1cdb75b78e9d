package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contents of files as members of an archive. Each is fetched whole to the disk first, so that one that breaks off halfway leaves
 * nothing of itself.
 */
final class FileMembers {

    private FileMembers() {}

    /** How the files of some records are called in the archive. */
    interface Naming {
        Function<ObjectNode, String> of(List<ObjectNode> some);
    }

    /** {@code files/<id>/<name>} */
    static void writeById(ArchiveZip zip, Contents contents) throws IOException {
        write(
                zip,
                contents,
                _ -> file -> "files/" + id(file) + "/"
                        + SafeName.ofFile(file.path("name").asString(""), "file"));
    }

    static void write(ArchiveZip zip, Contents contents, Naming naming) throws IOException {
        if (!contents.job().files()) {
            return;
        }
        var copy = Files.createTempFile("export-file-", ".bin");
        try {
            contents.records().each(ExportKind.FILE, some -> {
                var names = naming.of(some);
                for (var file : some) {
                    contents.pulse().beat();
                    if (fetched(contents, file, copy)) {
                        zip.add(names.apply(file), copy);
                    }
                }
            });
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static boolean fetched(Contents contents, ObjectNode file, Path copy) {
        try {
            if (!contents.files().fetch(id(file), copy)) {
                contents.problems()
                        .add(ExportKind.FILE, file, "Its content is not there any more, or could not be fetched");
                return false;
            }
            long size = Files.size(copy);
            long expected = file.path("size").asLong(size);
            if (size != expected) {
                contents.problems()
                        .add(ExportKind.FILE, file, "Its content has " + size + " bytes and not " + expected);
                return false;
            }
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }
}
