package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.json.JsonExport.JsonSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One file of an upload.
 *
 * @param folders topics that its path says
 * @param alone uploaded by itself, so that its name tells it from no other
 */
record Member(String name, long size, List<String> folders, boolean alone, JsonSource source) {

    /** One that is only named. */
    Member unread() {
        return new Member(name, 0, folders, alone, source);
    }

    SourceFile asSource() {
        return new SourceFile(name, folders, alone);
    }

    String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String extension() {
        var base = baseName();
        var dot = base.lastIndexOf('.');
        return dot < 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** All of it; empty when it cannot be read, which the reading of the file itself reports. */
    String text() {
        try (var bytes = source.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException _) {
            return "";
        }
    }

    byte[] beginning(int length) throws IOException {
        try (var bytes = source.open()) {
            return bytes.readNBytes(length);
        }
    }
}
