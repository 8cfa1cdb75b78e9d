package dev.outputhub.auth.savedsearch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved search as callers see it.
 *
 * @param createdByName null where the member is not known by name
 */
record SavedSearch(
        UUID id,
        String name,
        String kind,
        Map<String, @Nullable Object> query,
        boolean shared,
        long version,
        Instant createdAt,
        UUID createdBy,
        @Nullable String createdByName,
        Instant updatedAt,
        UUID updatedBy) {

    EditableSavedSearch editable() {
        return new EditableSavedSearch(name, kind, query, shared);
    }
}
