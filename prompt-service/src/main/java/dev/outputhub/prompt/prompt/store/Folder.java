package dev.outputhub.prompt.prompt.store;

import dev.outputhub.platform.naming.NameKey;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a prompt lies in the library: names with {@code /} between them, from the outermost folder on. */
public final class Folder {

    public static final int LONGEST = 500;

    private Folder() {}

    /** Without what is blank in it; null where nothing is left. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var path = Arrays.stream(typed.split("/", -1))
                .map(NameKey::trimmed)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? null : path;
    }

    public static boolean isWithin(String folder, String path) {
        return folder.equals(path) || folder.startsWith(path + "/");
    }

    /** @param to where what lies in {@code from} goes, with the folders within it; null for the top */
    public static @Nullable String moved(String folder, String from, @Nullable String to) {
        return of((to == null ? "" : to) + folder.substring(from.length()));
    }
}
