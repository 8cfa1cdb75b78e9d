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

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startedAt(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process).equals(parts[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
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
