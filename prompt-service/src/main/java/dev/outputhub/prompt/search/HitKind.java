package dev.outputhub.prompt.search;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of record that are found here. */
enum HitKind {
    PROMPT("prompts:read"),
    AGENT("agents:read"),
    SNIPPET("prompts:read");

    private final String scope;

    HitKind(String scope) {
        this.scope = scope;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the caller may read: a search shows no more than a list.
     *
     * @param kinds with commas, other services' among them; all when absent
     */
    static Set<HitKind> among(@Nullable String kinds) {
        var wanted = kinds == null || kinds.isBlank()
                ? Arrays.stream(values()).map(HitKind::key).toList()
                : Arrays.stream(kinds.split(",", -1)).map(String::strip).toList();
        var found = EnumSet.noneOf(HitKind.class);
        for (var kind : values()) {
            if (wanted.contains(kind.key()) && CurrentPrincipal.get().holds(kind.scope)) {
                found.add(kind);
            }
        }
        return found;
    }
}
