package dev.outputhub.setup;

import com.sun.net.httpserver.HttpServer;
import dev.outputhub.launcher.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.input.BoundedInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Brings what the container "backup" copies into the object store, and tells Prometheus when that was done last. What is whole never changes,
 * so a name that is there is not sent again; nothing is taken away there, which the rules of the bucket do by age.
 */
final class BackupStore {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final List<String> WHAT = List.of("bases", "wal");
    private static final String ENDED = ".ended";
    private static final int PORT = 8080;

    /** Bytes. Of ten thousand parts, so that a copy has ten terabytes at the most. */
    private static final long PART = 1L << 30;

    private final S3Client store;
    private final String bucket;
    private final Path folder;
    private final Console console;

    /** Seconds of the epoch; 0 while no whole copy is there. */
    private final AtomicLong last = new AtomicLong();

    BackupStore(S3Client store, String bucket, Path folder, Console console) {
        this.store = store;
        this.bucket = bucket;
        this.folder = folder;
        this.console = console;
    }

    /** Until the container is stopped. */
    void keepSending() {
        serve(PORT);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var sent = send();
                if (sent > 0) {
                    console.line(sent + " files brought to the bucket " + bucket);
                }
            } catch (SdkException | UncheckedIOException failure) {
                console.line("Trying again, for the bucket " + bucket + " did not take it: " + failure.getMessage());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** @return how many files */
    int send() {
        var there = inTheStore();
        var waiting = new TreeMap<>(whole());
        waiting.keySet().removeAll(there.keySet());
        // a copy is one when all of it is there, so what says that it has ended comes last
        waiting.forEach((name, file) -> {
            if (!name.endsWith(ENDED)) {
                put(name, file);
            }
        });
        waiting.forEach((name, file) -> {
            if (name.endsWith(ENDED)) {
                put(name, file);
                seen(System.currentTimeMillis() / 1000);
            }
        });
        there.forEach((name, object) -> {
            if (name.endsWith(ENDED)) {
                seen(object.lastModified().getEpochSecond());
            }
        });
        return waiting.size();
    }

    /** In parts where it is large: a store takes five gigabytes at once at the most. */
    private void put(String name, Path file) {
        long size = file.toFile().length();
        if (size <= PART) {
            store.putObject(put -> put.bucket(bucket).key(name), file);
            return;
        }
        var upload = store.createMultipartUpload(begin -> begin.bucket(bucket).key(name))
                .uploadId();
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < size; from += PART) {
            int number = parts.size() + 1;
            var body = part(file, from, Math.min(PART, size - from));
            var tag = store.uploadPart(
                            part -> part.bucket(bucket)
                                    .key(name)
                                    .uploadId(upload)
                                    .partNumber(number),
                            body)
                    .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        store.completeMultipartUpload(
                end -> end.bucket(bucket).key(name).uploadId(upload).multipartUpload(all -> all.parts(parts)));
    }

    private static RequestBody part(Path file, long from, long size) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        var content = Files.newInputStream(file);
                        content.skipNBytes(from);
                        return BoundedInputStream.builder()
                                .setInputStream(content)
                                .setMaxCount(size)
                                .get();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                size,
                "application/octet-stream");
    }

    /** Out of the store into an empty folder, where the disk is another one. */
    int fetch() {
        int count = 0;
        for (var name : inTheStore().keySet()) {
            var file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && !Files.exists(file)) {
                try {
                    Files.createDirectories(file.resolveSibling("."));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                store.getObject(get -> get.bucket(bucket).key(name), file);
                count++;
            }
        }
        return count;
    }

    String metrics() {
        return last.get() == 0
                ? ""
                : "# HELP hub_backup_last_timestamp_seconds When a whole copy of the database came into the store.\n"
                        + "# TYPE hub_backup_last_timestamp_seconds gauge\nhub_backup_last_timestamp_seconds "
                        + last.get() + "\n";
    }

    private void seen(long second) {
        last.accumulateAndGet(second, Math::max);
    }

    private Map<String, S3Object> inTheStore() {
        var objects = new TreeMap<String, S3Object>();
        store.listObjectsV2Paginator(list -> list.bucket(bucket))
                .contents()
                .forEach(one -> objects.put(one.key(), one));
        return objects;
    }

    /** Without what is being written. */
    private Map<String, Path> whole() {
        var files = new TreeMap<String, Path>();
        for (var part : WHAT) {
            var root = folder.resolve(part);
            if (Files.isDirectory(root)) {
                try (var found = Files.walk(root)) {
                    found.filter(Files::isRegularFile)
                            .map(file -> Map.entry(folder.relativize(file).toString(), file))
                            .filter(file -> !file.getKey().contains(".part"))
                            .forEach(file -> files.put(file.getKey(), file.getValue()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return files;
    }

    private void serve(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(port), 0);
            server.createContext("/", exchange -> {
                var text = metrics().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, text.length == 0 ? -1 : text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
