package dev.outputhub.auth.organization;

import java.time.Instant;
import java.util.UUID;

/** One tenant. Its id and slug are given by the identity provider and stay. */
public record Organization(
        UUID id,
        String slug,
        String name,
        String defaultLanguage,
        String timeZone,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    EditableOrganization editable() {
        return new EditableOrganization(name, defaultLanguage, timeZone);
    }
}
