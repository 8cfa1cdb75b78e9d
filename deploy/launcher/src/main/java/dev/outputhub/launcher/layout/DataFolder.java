package dev.outputhub.launcher.layout;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything a run keeps: data of the servers, logs, process ids, secrets. */
public record DataFolder(Path root) {

    private static final long NEEDED_BYTES = 2L << 30;

    public Path logs() {
        return folder("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path processIds() {
        return folder("run");
    }

    /** A folder inside, there when it is returned. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new HubProblem(
                    "The data folder " + root + " cannot be written: " + failure.getMessage(),
                    "Name another one: ./hub up --data <folder>",
                    failure);
        }
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** A half-written database is worse than a refused start. */
    public void requireSpace() {
        folder("");
        try {
            var usable = Files.getFileStore(root).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new HubProblem(
                        "The disk of " + root + " is nearly full: " + (usable >> 20) + " MiB are left, "
                                + (NEEDED_BYTES >> 20) + " MiB are needed.",
                        "Free some space, or keep the data elsewhere: ./hub up --data <folder>");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
