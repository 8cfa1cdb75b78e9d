package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.write.StoredRecords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of an export on the disk of this machine, packed: what columns a table has and how many records there are is known only
 * when all have been seen, and nobody is asked twice.
 */
final class RecordSpool implements StoredRecords {

    private static final int MOST_TOGETHER = 100;

    /** Characters of JSON in memory at once, but for a single record that is larger. */
    private static final int HEAVY = 4_000_000;

    private final JsonMapper json;
    private final Path folder;
    private final Map<ExportKind, Long> counts = new EnumMap<>(ExportKind.class);

    RecordSpool(JsonMapper json, Path folder) {
        this.json = json;
        this.folder = folder;
    }

    /** Takes in the records of one kind. */
    final class Intake implements AutoCloseable {

        private final ExportKind kind;
        private final OutputStream packed;

        private Intake(ExportKind kind) throws IOException {
            this.kind = kind;
            this.packed = new GZIPOutputStream(Files.newOutputStream(file(kind)), 64 * 1024);
            counts.put(kind, 0L);
        }

        void add(ObjectNode record) throws IOException {
            packed.write(json.writeValueAsBytes(record));
            packed.write('\n');
            counts.merge(kind, 1L, Long::sum);
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }

    Intake intake(ExportKind kind) throws IOException {
        return new Intake(kind);
    }

    Map<ExportKind, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public long count(ExportKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    @Override
    public void each(ExportKind kind, Visitor visitor) throws IOException {
        if (count(kind) == 0) {
            return;
        }
        var some = new ArrayList<ObjectNode>();
        int weight = 0;
        try (var lines = new BufferedReader(new InputStreamReader(open(kind), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!some.isEmpty() && (some.size() == MOST_TOGETHER || weight + line.length() > HEAVY)) {
                    visitor.visit(List.copyOf(some));
                    some.clear();
                    weight = 0;
                }
                some.add((ObjectNode) json.readTree(line));
                weight += line.length();
            }
        }
        visitor.visit(List.copyOf(some));
    }

    @Override
    public void copy(ExportKind kind, OutputStream to) throws IOException {
        if (count(kind) > 0) {
            try (var lines = open(kind)) {
                lines.transferTo(to);
            }
        }
    }

    private InputStream open(ExportKind kind) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file(kind)), 64 * 1024);
    }

    private Path file(ExportKind kind) {
        return folder.resolve(kind.text() + ".jsonl.gz");
    }
}
