package dev.outputhub.bench.seed;

import dev.outputhub.bench.load.Gateway;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rows as an archive of the organisation itself, in the form of its own export: one import brings thousands of records with their
 * versions and edits, which each would take several requests otherwise.
 */
final class SeedArchive {

    private static final List<String> ORDER = List.of("snippet", "prompt", "agent", "output", "file");

    private final Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
    private final Map<String, SeededRows.StoredFile> contents = new LinkedHashMap<>();

    void add(Map<String, Object> record) {
        records.computeIfAbsent(String.valueOf(record.get("kind")), _ -> new ArrayList<>())
                .add(record);
    }

    void add(Map<String, Object> record, SeededRows.StoredFile content) {
        add(record);
        contents.put(record.get("id") + "/" + content.name(), content);
    }

    int size() {
        return records.values().stream().mapToInt(List::size).sum();
    }

    void write(Path file, String organizationId) throws IOException {
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            member(zip, "manifest.json", Gateway.JSON.writeValueAsBytes(manifest(organizationId)));
            for (var kind : ORDER) {
                if (records.containsKey(kind)) {
                    zip.putNextEntry(new ZipEntry(kind + "s.jsonl"));
                    lines(zip, records.getOrDefault(kind, List.of()));
                    zip.closeEntry();
                }
            }
            for (var content : contents.entrySet()) {
                member(zip, "files/" + content.getKey(), content.getValue().content());
            }
        }
    }

    private Map<String, Object> manifest(String organizationId) {
        return Map.of(
                "format",
                "output-hub",
                "version",
                1,
                "organization",
                Map.of("id", organizationId),
                "kinds",
                List.copyOf(records.keySet()));
    }

    private static void lines(OutputStream to, List<Map<String, Object>> records) throws IOException {
        for (var record : records) {
            to.write(Gateway.JSON.writeValueAsBytes(record));
            to.write('\n');
        }
    }

    private static void member(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
