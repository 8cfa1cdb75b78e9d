package dev.outputhub.bench.ranking;

import dev.outputhub.bench.dataset.ArchiveUpload;
import dev.outputhub.bench.load.Gateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/** A folder of real exports, imported, and which of their records a hit is. */
public final class SampleTexts {

    /** Of the folder of samples. */
    private static final String LIBRARY = "danielrosehill_Prompts-And-Outputs/library";

    private final Map<String, String> sources = new HashMap<>();

    private SampleTexts() {}

    /** Imports what is not there yet. */
    public static SampleTexts of(Gateway gateway, Path folder) throws IOException, InterruptedException {
        var texts = new SampleTexts();
        var library = folder.resolve(LIBRARY);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.startsWith(library) && folder.relativize(file).getNameCount() > 1)
                    .sorted()
                    .toList()) {
                texts.add(gateway, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        if (Files.isDirectory(library)) {
            texts.add(gateway, "library.zip", zip(library));
        }
        return texts;
    }

    private void add(Gateway gateway, String fileName, byte[] content) throws InterruptedException {
        var id = ArchiveUpload.start(gateway, fileName, BodyPublishers.ofByteArray(content));
        // some are made to be refused
        ArchiveUpload.ended(gateway, id);
        var cursor = "";
        do {
            var page = gateway.get("/api/v1/imports/" + id + "/items?limit=200" + cursor);
            for (var item : page.path("items")) {
                var record = item.path("recordId").asString("");
                if (!record.isEmpty()) {
                    sources.put(record, name(item));
                }
            }
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
    }

    /** As the judgements name it. */
    private static String name(JsonNode item) {
        var id = item.path("sourceId").asString("");
        int file = id.indexOf(".md");
        return file >= 0
                ? id.substring(id.lastIndexOf('/', file) + 1, file + 3)
                : item.path("kind").asString().equals("conversation")
                        ? id
                        : item.path("title").asString("");
    }

    /** What the judgements call the record that a hit is, or that a message belongs to. */
    public String sourceOf(JsonNode hit) {
        var conversation = hit.path("conversationId").asString("");
        var record = conversation.isEmpty() ? hit.path("id").asString() : conversation;
        return sources.getOrDefault(record, record);
    }

    private static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
