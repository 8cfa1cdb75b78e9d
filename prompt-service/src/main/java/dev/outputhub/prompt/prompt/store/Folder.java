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
}
