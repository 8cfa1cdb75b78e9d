package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.infrastructure.S3Server;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of the store, a folder each, as it keeps them itself. Their names are used once, so a copy that is there stays right; one
 * whose object was removed is kept for as long as a time can be restored at which it was there.
 */
record ObjectCopies(Backups backups) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTENT = "binaryData";
    private static final String ABOUT = "objectMetadata.json";
    private static final String BUCKET = "bucketMetadata.json";
    private static final String GONE = "gone";

    /** What is not here yet, and which of those here are gone there. */
    void takeFrom(Path store) {
        var bucket = store.resolve(S3Server.BUCKET);
        if (!Files.isDirectory(bucket)) {
            return;
        }
        try {
            Files.createDirectories(copies());
            for (var object : objects(bucket)) {
                take(object);
            }
            Files.copy(bucket.resolve(BUCKET), copies().resolve(BUCKET), StandardCopyOption.REPLACE_EXISTING);
            for (var copy : objects(copies())) {
                var gone = copy.resolve(GONE);
                if (!Files.exists(bucket.resolve(copy.getFileName())) && !Files.exists(gone)) {
                    Files.createFile(gone);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(Path object) throws IOException {
        var copy = copies().resolve(object.getFileName());
        if (Files.exists(copy.resolve(ABOUT))) {
            return;
        }
        Files.createDirectories(copy);
        try {
            for (var name : List.of(CONTENT, ABOUT)) {
                var part = copy.resolve(name + ".part");
                Files.copy(
                        object.resolve(name),
                        part,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(part, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            if (Files.exists(object.resolve(ABOUT))) {
                throw failure;
            }
            // removed meanwhile, or not whole yet: then the next segment brings it
            Folders.delete(copy);
        }
    }

    /**
     * @param found in the copies
     * @param missing although the databases name them
     */
    record Given(int found, Set<String> missing) {}

    /**
     * A store that holds what the databases name and nothing else.
     *
     * @param store made here
     * @param place where it will lie, which the store writes into its own notes
     */
    Given give(Set<String> names, Path store, Path place) {
        try {
            var bucket = Files.createDirectories(store.resolve(S3Server.BUCKET));
            var ids = new HashMap<String, String>();
            for (var copy : newestOfEach(names).values()) {
                var about = (ObjectNode) JSON.readTree(Files.readString(copy.resolve(ABOUT)));
                var id = copy.getFileName().toString();
                var folder = Files.createDirectories(bucket.resolve(id));
                Files.copy(copy.resolve(CONTENT), folder.resolve(CONTENT));
                about.put(
                        "dataPath",
                        place.resolve(S3Server.BUCKET)
                                .resolve(id)
                                .resolve(CONTENT)
                                .toUri()
                                .toString());
                Files.writeString(folder.resolve(ABOUT), about.toString());
                ids.put(about.path("key").asString(), id);
            }
            if (Files.exists(copies().resolve(BUCKET))) {
                var about = (ObjectNode) JSON.readTree(Files.readString(copies().resolve(BUCKET)));
                about.put("path", place.resolve(S3Server.BUCKET).toUri() + "/");
                about.set("objects", JSON.valueToTree(ids));
                Files.writeString(bucket.resolve(BUCKET), about.toString());
            } else {
                Folders.delete(bucket);
            }
            var missing = new TreeSet<>(names);
            missing.removeAll(ids.keySet());
            return new Given(ids.size(), missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An import that is repeated may put the same name again, with the same content. */
    private Map<String, Path> newestOfEach(Set<String> names) throws IOException {
        var newest = new HashMap<String, Path>();
        for (var copy : objects(copies())) {
            var name = JSON.readTree(Files.readString(copy.resolve(ABOUT)))
                    .path("key")
                    .asString("");
            if (names.contains(name)) {
                newest.merge(name, copy, (one, other) -> changedAt(one).compareTo(changedAt(other)) > 0 ? one : other);
            }
        }
        return newest;
    }

    /** Copies of what was gone from the store at that time already. */
    void forgetGoneBefore(Instant time) {
        try {
            for (var copy : objects(copies())) {
                var gone = copy.resolve(GONE);
                if (Files.exists(gone)
                        && Files.getLastModifiedTime(gone).toInstant().isBefore(time)) {
                    Folders.delete(copy);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int count() {
        try {
            return objects(copies()).size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long bytes() {
        return bytes(copies());
    }

    static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileTime changedAt(Path copy) {
        try {
            return Files.getLastModifiedTime(copy.resolve(ABOUT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> objects(Path bucket) throws IOException {
        if (!Files.isDirectory(bucket)) {
            return List.of();
        }
        try (var folders = Files.list(bucket)) {
            return folders.filter(folder -> Files.exists(folder.resolve(ABOUT))).toList();
        }
    }

    private Path copies() {
        return backups.files().resolve(S3Server.BUCKET);
    }
}
