package dev.outputhub.launcher.imports;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What there is to import at a place: the file itself, or the files of the folder, by name. */
public record ImportFolder(Path place) {

    /** Names that browsers give to what they are still downloading. */
    private static final Set<String> UNFINISHED = Set.of("part", "crdownload", "download", "partial", "tmp");

    public static ImportFolder of(Path place) {
        if (!Files.exists(place)) {
            throw new HubProblem("There is no " + place + ".", "./hub import <file or folder>");
        }
        return new ImportFolder(place);
    }

    public boolean isFolder() {
        return Files.isDirectory(place);
    }

    public List<Path> files() {
        if (!isFolder()) {
            return List.of(place);
        }
        return entries(path -> Files.isRegularFile(path) && !isUnfinished(path));
    }

    /** They are passed over: files sent one by one would lose what their folders say. */
    public List<Path> foldersWithin() {
        return isFolder() ? entries(Files::isDirectory) : List.of();
    }

    private List<Path> entries(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + place + " cannot be read", failure);
        }
    }

    private static boolean isUnfinished(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return UNFINISHED.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') > 0;
    }
}
