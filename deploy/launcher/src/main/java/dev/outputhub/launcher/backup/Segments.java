package dev.outputhub.launcher.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Segments of PostgreSQL's log, 16 MiB each before they were packed; whatever their timeline, their numbers follow each other. */
record Segments(Path folder) {

    private static final Pattern NAME = Pattern.compile("[0-9A-F]{8}([0-9A-F]{8})([0-9A-F]{8})\\.gz");

    /** There are so many in four gigabytes, which the middle of a name counts. */
    private static final long IN_FOUR_GIGABYTES = 256;

    static final long BYTES = 16L << 20;

    NavigableSet<Long> numbers() {
        return segments().stream().map(Segments::number).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param time when the last one came
     * @param isBroken whether one is missing behind it, though later ones are there
     */
    record Reach(Instant time, boolean isBroken) {}

    Reach unbrokenFrom(long first) {
        var times = segments().stream()
                .collect(Collectors.toMap(
                        Segments::number, Segments::writtenAt, (one, other) -> one.isAfter(other) ? one : other));
        long next = first;
        while (times.containsKey(next)) {
            next++;
        }
        var last = next - 1;
        return new Reach(
                times.getOrDefault(last, Instant.EPOCH), times.keySet().stream().anyMatch(number -> number > last));
    }

    /** When the last one came. */
    Optional<Instant> reachTo() {
        return segments().stream()
                .max(Comparator.comparingLong(Segments::number))
                .map(Segments::writtenAt);
    }

    long bytes() {
        return segments().stream()
                .mapToLong(segment -> segment.toFile().length())
                .sum();
    }

    void forgetBefore(long number) {
        segments().stream().filter(segment -> number(segment) < number).forEach(segment -> {
            try {
                Files.delete(segment);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private List<Path> segments() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(Path segment) {
        var name = NAME.matcher(segment.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(segment + " is no segment");
        }
        return Long.parseLong(name.group(1), 16) * IN_FOUR_GIGABYTES + Long.parseLong(name.group(2), 16);
    }

    private static Instant writtenAt(Path segment) {
        try {
            return Files.getLastModifiedTime(segment).toInstant();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
