package dev.outputhub.auth.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to join.
 *
 * @param roles the one that they will have
 * @param groups the ids of those that they will be in
 * @param mailedAt null where no mail went out, and whoever invites hands on the link
 */
record Invitation(
        UUID id,
        String email,
        List<String> roles,
        List<String> groups,
        InvitationState state,
        Instant expiresAt,
        @Nullable Instant mailedAt,
        long version,
        Instant createdAt,
        UUID createdBy,
        @Nullable String createdByName) {

    String role() {
        return roles.getFirst();
    }
}
