package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.archive.UploadedExport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at what is alive while a large file is read, not at how long it takes. */
@Tag("large-data")
class FlatMemoryTests {

    private static final int CONVERSATIONS = 1_500;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void keepsNoMoreThanOneConversationOfALargeSingleLineFile() throws IOException {
        var file = folder.resolve("conversations.json");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(100 * MEGABYTE);
        var before = live();
        var most = 0L;
        var count = 0;
        try (var records = new UploadedExport(file, "conversations.json", ImportLimits.defaults()).open(null)) {
            while (records.hasNext()) {
                assertThat(records.next().record()).isInstanceOf(ImportedConversation.class);
                if (++count % 300 == 0) {
                    most = Math.max(most, live() - before);
                }
            }
        }
        assertThat(count).isEqualTo(CONVERSATIONS);
        assertThat(most).isLessThan(12 * MEGABYTE);
    }

    private static void write(Path file) throws IOException {
        var words = "Nothing is as long as a story that has no end and is told in one line. ".repeat(40);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write('[');
            for (var at = 0; at < CONVERSATIONS; at++) {
                out.write(at == 0 ? "" : ",");
                out.write("{\"id\":\"c" + at + "\",\"title\":\"t\",\"mapping\":{");
                for (var message = 0; message < 25; message++) {
                    var id = "\"n" + at + "-" + message + "\"";
                    var parent = message == 0 ? "null" : "\"n" + at + "-" + (message - 1) + "\"";
                    out.write((message == 0 ? "" : ",") + id + ":{\"id\":" + id + ",\"parent\":" + parent
                            + ",\"message\":{\"author\":{\"role\":\"user\"},\"content\":{\"content_type\":\"text\",\"parts\":[\""
                            + words + "\"]}}}");
                }
                out.write("}}");
            }
            out.write(']');
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
