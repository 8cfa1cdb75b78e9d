package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole copies of one run. */
record Bases(Backups backups) {

    /** The oldest first. */
    List<Base> all() {
        if (!Files.isDirectory(backups.bases())) {
            return List.of();
        }
        try (var folders = Files.list(backups.bases())) {
            return folders.filter(Base::isIn)
                    .map(Base::of)
                    .sorted(Comparator.comparing(Base::ended))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param time none for the end of what is there */
    Base before(@Nullable Instant time) {
        var all = all();
        if (all.isEmpty()) {
            throw new HubProblem(
                    "There is no copy in " + backups.root() + ".",
                    "Make one: ./hub backup\nOr name where they are: ./hub restore --from <folder>");
        }
        return all.reversed().stream()
                .filter(base -> time == null || !base.ended().isAfter(time))
                .findFirst()
                .orElseThrow(() -> new HubProblem(
                        "The oldest copy is of " + all.getFirst().ended() + ", and " + time + " lies before it.",
                        "./hub backup --list says what can be restored."));
    }

    /** @return what was taken away: all but the newest, and what nobody needs without it */
    List<Base> keep(int newest) {
        var all = all();
        var old = all.subList(0, Math.max(0, all.size() - newest));
        try {
            for (var base : old) {
                Folders.delete(base.folder());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!old.isEmpty()) {
            var oldest = all.get(old.size());
            new Segments(backups.log()).forgetBefore(oldest.manifest().firstSegment());
            new ObjectCopies(backups).forgetGoneBefore(oldest.ended());
        }
        return List.copyOf(old);
    }
}
