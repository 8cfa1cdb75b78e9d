package dev.outputhub.prompt.term;

import dev.outputhub.platform.naming.NameKey;
import java.util.List;

/** How well a text names a term. */
final class Names {

    private static final int NOT_AT_ALL = Integer.MAX_VALUE;
    private static final int MERGED = 10;

    private Names() {}

    /** @return the lower the better; a merged term only stands in where no other one bears the name */
    static int rank(Term term, String text) {
        int rank = rankOfOwn(term, text);
        return rank == NOT_AT_ALL || term.mergedInto() == null ? rank : rank + MERGED;
    }

    private static int rankOfOwn(Term term, String text) {
        if (term.id().toString().equals(text)) {
            return 0;
        }
        if (term.slug().equals(text)) {
            return 1;
        }
        if (NameKey.of(term.name()).equals(NameKey.of(text))) {
            return 2;
        }
        if (text.equalsIgnoreCase(String.valueOf(term.attributes().get("apiModelName")))) {
            return 3;
        }
        return term.attributes().get("aliases") instanceof List<?> aliases
                        && aliases.stream().anyMatch(alias -> text.equalsIgnoreCase(String.valueOf(alias)))
                ? 4
                : NOT_AT_ALL;
    }
}
