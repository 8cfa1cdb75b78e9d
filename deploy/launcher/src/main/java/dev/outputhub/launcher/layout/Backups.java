package dev.outputhub.launcher.layout;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies of one run: whole ones of its databases, what was written since, files and secrets. They lie beside the data folder, so that
 * a reset of it leaves them.
 */
public record Backups(Path root) {

    private static final String NOTE = "backups";
    private static final String STOPPED = "stopped";

    /** Of a run that copies what it writes; empty where nobody has asked for that. */
    public static Optional<Backups> of(DataFolder data) {
        var note = note(data);
        return note.size() < 2 || note.contains(STOPPED)
                ? Optional.empty()
                : Optional.of(new Backups(Path.of(note.get(0))));
    }

    /** Where they are, or would be. */
    public static Backups placeFor(DataFolder data) {
        var note = note(data);
        return new Backups(
                note.isEmpty()
                        ? data.root().resolveSibling(data.root().getFileName() + "-backups")
                        : Path.of(note.getFirst()));
    }

    /** The run's from now on; log of two runs in one folder could be restored as neither. */
    public void belongTo(DataFolder data) {
        try {
            var note = note(data);
            var id = note.size() < 2 ? UUID.randomUUID().toString() : note.get(1);
            if (Files.exists(owner()) && !Files.readAllLines(owner()).contains(id)) {
                throw new HubProblem(
                        root + " holds copies of another run, or of this one before it was restored.",
                        "Name another folder: ./hub backup --into <folder>");
            }
            for (var folder : List.of(bases(), log(), files(), keys())) {
                Files.createDirectories(folder);
            }
            Files.write(owner(), List.of(data.root().toString(), id));
            Files.write(data.folder("").resolve(NOTE), List.of(root.toString(), id));
        } catch (IOException failure) {
            throw new HubProblem(
                    "Copies cannot be written to " + root + ": " + failure.getMessage(),
                    "Name another folder: ./hub backup --into <folder>",
                    failure);
        }
    }

    /** What is there stays, and the run goes on copying when it is asked for the next. */
    public static void stop(DataFolder data) {
        var note = note(data);
        try {
            Files.write(data.root().resolve(NOTE), List.of(note.get(0), note.get(1), STOPPED));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The data folder they are copies of, which may be gone. */
    public Optional<DataFolder> run() {
        try {
            return Files.exists(owner())
                    ? Optional.of(
                            new DataFolder(Path.of(Files.readAllLines(owner()).getFirst())))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whole copies of the databases, a folder each. */
    public Path bases() {
        return root.resolve("bases");
    }

    /** What was written since, in segments. */
    public Path log() {
        return root.resolve("wal");
    }

    /** Every object that the store has held for as long as it may be wanted. */
    public Path files() {
        return root.resolve("files");
    }

    /** Without which the rest cannot be read. */
    public Path keys() {
        return root.resolve("keys");
    }

    private Path owner() {
        return root.resolve("run");
    }

    private static List<String> note(DataFolder data) {
        try {
            var note = data.root().resolve(NOTE);
            return Files.exists(note) ? Files.readAllLines(note) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
