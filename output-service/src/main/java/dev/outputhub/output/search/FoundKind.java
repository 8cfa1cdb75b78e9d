package dev.outputhub.output.search;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be found here: outputs by all that belongs to them, records of other services by their files. */
enum FoundKind {
    OUTPUT("outputs:read"),
    PROMPT("prompts:read"),
    MESSAGE("conversations:read"),
    CONVERSATION("conversations:read"),
    AGENT("agents:read");

    private final String scope;

    FoundKind(String scope) {
        this.scope = scope;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the caller may read: a search shows no more than a list. Kinds that have no files are none of this service's business. */
    static Set<FoundKind> among(Collection<String> asked) {
        var caller = CurrentPrincipal.get();
        var kinds = EnumSet.noneOf(FoundKind.class);
        Arrays.stream(values())
                .filter(kind -> asked.isEmpty() ? kind == OUTPUT : asked.contains(kind.key()))
                .filter(kind -> caller.holds(kind.scope))
                .filter(kind -> kind == OUTPUT || caller.holds("files:read"))
                .forEach(kinds::add);
        return kinds;
    }
}
