package dev.outputhub.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by id and start time: ids are used again after a reboot, both together are not. */
final class PidFile {

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process, String edition) {
        try {
            Files.writeString(file, process.pid() + " " + startedAt(process) + " " + edition);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the process was started from, as far as that is told apart. */
    String edition() {
        return part(2).orElse("");
    }

    Optional<ProcessHandle> process() {
        return part(0).filter(text -> text.matches("\\d+"))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> part(1).equals(Optional.of(startedAt(process))));
    }

    private Optional<String> part(int place) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return place < parts.length ? Optional.of(parts[place]) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whole seconds: systems report the fraction differently from call to call. */
    private static String startedAt(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::getEpochSecond)
                .map(String::valueOf)
                .orElse("unknown");
    }
}
