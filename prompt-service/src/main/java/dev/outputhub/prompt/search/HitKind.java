package dev.outputhub.prompt.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of record that are found here. */
enum HitKind {
    PROMPT,
    AGENT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param kinds with commas, other services' among them; all when absent */
    static Set<HitKind> among(@Nullable String kinds) {
        if (kinds == null || kinds.isBlank()) {
            return EnumSet.allOf(HitKind.class);
        }
        var wanted = Arrays.stream(kinds.split(",", -1)).map(String::strip).toList();
        var found = EnumSet.noneOf(HitKind.class);
        for (var kind : values()) {
            if (wanted.contains(kind.key())) {
                found.add(kind);
            }
        }
        return found;
    }
}
