package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.json.JsonExport.JsonSource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One file of an upload.
 *
 * @param folders topics that its path says
 */
record Member(String name, long size, List<String> folders, JsonSource source) {

    String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String extension() {
        var base = baseName();
        var dot = base.lastIndexOf('.');
        return dot < 0 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    byte[] beginning(int length) throws IOException {
        try (var bytes = source.open()) {
            return bytes.readNBytes(length);
        }
    }
}
