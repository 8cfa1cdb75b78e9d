package dev.outputhub.gateway.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did from one address. Equal ones are counted and not told one by one.
 *
 * @param key by which they came; null for a person who signed in
 * @param path the address without ids and words, so that neither texts nor many alike ones stand in the trail
 */
record Access(
        UUID organization,
        UUID person,
        @Nullable String email,
        @Nullable UUID key,
        AccessKind kind,
        UUID record,
        String address,
        String path) {

    private static final String ELSEWHERE = "…";

    /** The same without saying where, for somebody who knocks at more places than are kept. */
    Access elsewhere() {
        return new Access(
                organization, person, email, key, kind, kind.isOfOneRecord() ? person : record, address, ELSEWHERE);
    }
}
