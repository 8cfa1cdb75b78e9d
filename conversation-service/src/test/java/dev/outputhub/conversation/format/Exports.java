package dev.outputhub.conversation.format;

import dev.outputhub.conversation.format.archive.UploadedExport;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads exports the way an upload is read. */
public final class Exports {

    public static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

    private Exports() {}

    public static List<FoundRecord> read(Path file) {
        return read(file, file.getFileName().toString(), ImportLimits.defaults());
    }

    public static List<FoundRecord> read(Path file, String name, ImportLimits limits) {
        return read(file, name, limits, null);
    }

    private static List<FoundRecord> read(
            Path file, String name, ImportLimits limits, @Nullable ColumnMapping mapping) {
        var found = new ArrayList<FoundRecord>();
        try {
            try (var records = new UploadedExport(file, name, limits).open(null, mapping)) {
                records.forEachRemaining(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public static List<FoundRecord> read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static List<FoundRecord> read(String name, byte[] content) {
        return read(name, content, ImportLimits.defaults());
    }

    public static List<FoundRecord> read(String name, byte[] content, ImportLimits limits) {
        return read(name, content, limits, null);
    }

    /** @param mapping what the columns of a table hold */
    public static List<FoundRecord> read(String name, String content, ColumnMapping mapping) {
        return read(name, content.getBytes(StandardCharsets.UTF_8), ImportLimits.defaults(), mapping);
    }

    private static List<FoundRecord> read(
            String name, byte[] content, ImportLimits limits, @Nullable ColumnMapping mapping) {
        try {
            var file = Files.createTempFile("export", ".bin");
            try {
                Files.write(file, content);
                return read(file, name, limits, mapping);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<FoundRecord> fixture(String name) {
        return read(Path.of("src/test/resources/exports", name));
    }

    public static ImportedConversation conversation(String json) {
        return (ImportedConversation) read("export.json", json).getFirst().record();
    }

    public static List<ImportedConversation> conversations(List<FoundRecord> found) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(ImportedConversation.class::isInstance)
                .map(ImportedConversation.class::cast)
                .toList();
    }

    /** Name, content, name, content, and so on. */
    public static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
