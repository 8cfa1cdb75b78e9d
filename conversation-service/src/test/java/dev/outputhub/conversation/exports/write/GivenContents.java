package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.job.ExportNames.Named;
import dev.outputhub.conversation.exports.job.ExportState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a test puts into an archive, in memory; and the members that came of it. */
final class GivenContents implements StoredRecords, Names {

    static final JsonMapper JSON = JsonMapper.shared();

    private final Map<ExportKind, List<ObjectNode>> records = new EnumMap<>(ExportKind.class);
    private final Map<UUID, Named> names = new HashMap<>();
    private final Map<UUID, List<Named>> attachments = new HashMap<>();
    private final Map<UUID, String> files = new HashMap<>();
    private Problems problems;

    GivenContents with(ExportKind kind, String record) {
        var read = (ObjectNode) JSON.readTree(record);
        records.computeIfAbsent(kind, _ -> new ArrayList<>()).add(read);
        if (read.path("id").isString()) {
            var id = UUID.fromString(read.path("id").asString());
            names.put(id, new Named(id, NoteNames.of(kind, read), Titles.of(read)));
        }
        return this;
    }

    GivenContents attached(String file, String content, String owner) {
        files.put(UUID.fromString(file), content);
        attachments
                .computeIfAbsent(UUID.fromString(owner), _ -> new ArrayList<>())
                .add(names.get(UUID.fromString(file)));
        return this;
    }

    /** By name, in their order. */
    Map<String, String> written(ArchiveForm form) {
        var members = new LinkedHashMap<String, String>();
        try {
            problems = new Problems(JSON, Files.createTempDirectory("problems-").resolve("problems.jsonl"));
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ArchiveZip(bytes, Instant.parse("2026-03-01T10:00:00Z"))) {
                ArchiveWriter.write(form, JSON, zip, contents(form));
            }
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private Contents contents(ArchiveForm form) {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        var job = new ExportJob(
                UUID.randomUUID(),
                ExportState.RUNNING,
                "acme",
                form,
                List.copyOf(records.keySet()),
                Map.of(),
                true,
                "acme.zip",
                "key",
                Map.of(),
                null,
                0,
                null,
                List.of(),
                0,
                null,
                now,
                UUID.randomUUID(),
                null,
                null,
                null,
                1,
                1);
        return new Contents(job, UUID.randomUUID(), now, this, this, this::fetch, problems, () -> {});
    }

    private boolean fetch(UUID id, Path to) throws IOException {
        var content = files.get(id);
        if (content != null) {
            Files.writeString(to, content);
        }
        return content != null;
    }

    @Override
    public long count(ExportKind kind) {
        return records.getOrDefault(kind, List.of()).size();
    }

    @Override
    public void each(ExportKind kind, Visitor visitor) throws IOException {
        visitor.visit(records.getOrDefault(kind, List.of()));
    }

    @Override
    public void copy(ExportKind kind, OutputStream to) throws IOException {
        for (var record : records.getOrDefault(kind, List.of())) {
            to.write((record + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Map<UUID, Named> find(Collection<UUID> ids) {
        return names;
    }

    @Override
    public Map<UUID, List<Named>> attachments(Collection<UUID> owners) {
        return attachments;
    }
}
