package dev.outputhub.launcher.imports;

import dev.outputhub.launcher.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at a folder again and again. A file is imported when it looked the same twice, and once for each content; one that failed is
 * tried again when it has changed. Looking works on every file system, network drives and shared folders included, of which not
 * all tell what happens in them.
 */
public final class FolderWatch {

    /** So many are left out before the next try. */
    private static final int LOOKS_WHILE_AWAY = 15;

    private final ImportFolder folder;
    private final FileImport imports;
    private final Console console;
    private final Duration interval;
    private final Map<Path, Look> seen = new HashMap<>();
    private final Map<Path, Look> done = new HashMap<>();

    public FolderWatch(ImportFolder folder, FileImport imports, Console console, Duration interval) {
        this.folder = folder;
        this.imports = imports;
        this.console = console;
        this.interval = interval;
    }

    /** How a file stands there. */
    private record Look(long size, FileTime modified) {}

    /** Until the thread is interrupted. */
    public void run() {
        console.step("Watching " + folder.place() + "; Ctrl+C ends it");
        while (!Thread.currentThread().isInterrupted()) {
            var reached = look();
            try {
                Thread.sleep(reached ? interval : interval.multipliedBy(LOOKS_WHILE_AWAY));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return false when the gateway, or the folder itself, is away */
    private boolean look() {
        try {
            var files = folder.files();
            seen.keySet().retainAll(files);
            done.keySet().retainAll(files);
            return files.stream().allMatch(this::look);
        } catch (UncheckedIOException away) {
            console.line("✗ " + away.getMessage());
            return false;
        }
    }

    private boolean look(Path file) {
        try {
            var now = new Look(Files.size(file), Files.getLastModifiedTime(file));
            var stands = now.equals(seen.put(file, now));
            return !stands || now.equals(done.get(file)) || take(file, now);
        } catch (IOException _) {
            // it went away meanwhile, or cannot be looked at yet
            seen.remove(file);
            return true;
        }
    }

    private boolean take(Path file, Look now) throws IOException {
        if (imports.isKnown(file)) {
            console.note(file.getFileName() + " was imported before");
        } else if (imports.run(file) == FileImport.Outcome.UNREACHED) {
            return false;
        }
        done.put(file, now);
        return true;
    }
}
