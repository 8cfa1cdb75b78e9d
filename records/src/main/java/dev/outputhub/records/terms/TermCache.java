package dev.outputhub.records.terms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Remembers the vocabularies and terms of organisations. Whether that still holds, the database says with the records themselves: their
 * statement brings the epoch of the vocabularies, which changes in the transaction that changes one of them.
 */
class TermCache {

    /** Of all organisations together; one takes some 300 bytes. */
    private static final long MOST_TERMS = 100_000;

    private static final Duration UNUSED = Duration.ofMinutes(30);

    private final TermSnapshots snapshots;
    private final Cache<UUID, CachedTerms> byOrganization = Caffeine.newBuilder()
            .maximumWeight(MOST_TERMS)
            .weigher((UUID _, CachedTerms known) -> 1 + known.terms().size())
            .expireAfterAccess(UNUSED)
            .build();

    TermCache(TermSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * What held in an epoch, or since: a term may be called by a newer name than when the record was read.
     *
     * @param wanted ids that are to be known
     */
    CachedTerms of(UUID epoch, List<UUID> wanted) {
        var organization = CurrentPrincipal.get().organizationId();
        var known = byOrganization.getIfPresent(organization);
        if (known != null && known.epoch().equals(epoch) && known.knowsAll(wanted)) {
            return known;
        }
        var read = snapshots.take();
        read.terms().missing(wanted);
        if (read.isCommitted()) {
            byOrganization.put(organization, read.terms());
        }
        return read.terms();
    }
}
