package dev.outputhub.records.terms;

import dev.outputhub.platform.identity.Principal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a term tells about it.
 *
 * @param mergedInto names the term that took its place
 * @param groups whose people may see and change the records that carry it; null for everybody
 */
public record TermState(
        UUID id,
        String vocabularyKey,
        String slug,
        String name,
        @Nullable String colour,
        @Nullable UUID parentId,
        int position,
        boolean archived,
        @Nullable UUID mergedInto,
        long version,
        @Nullable List<UUID> groups) {

    /** Open to everybody. */
    public TermState(
            UUID id,
            String vocabularyKey,
            String slug,
            String name,
            @Nullable String colour,
            @Nullable UUID parentId,
            int position,
            boolean archived,
            @Nullable UUID mergedInto,
            long version) {
        this(id, vocabularyKey, slug, name, colour, parentId, position, archived, mergedInto, version, null);
    }

    /** Whether whoever is in these groups alone may not see what carries it. */
    boolean isHiddenFrom(Principal principal) {
        return groups != null && !principal.seesEverything() && Collections.disjoint(groups, principal.groups());
    }
}
