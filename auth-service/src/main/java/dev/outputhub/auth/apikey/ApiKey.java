package dev.outputhub.auth.apikey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as people see it; its text is only in the answer that made it.
 *
 * @param prefix how the key begins
 * @param lastUsedAt to the minute
 * @param ownerName of the person; null for one of the organisation, or where the member is not known by name
 */
record ApiKey(
        UUID id,
        String name,
        String prefix,
        List<String> scopes,
        KeyOwner owner,
        @Nullable String ownerName,
        List<String> allowedAddresses,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        long version,
        Instant createdAt,
        UUID createdBy) {}
