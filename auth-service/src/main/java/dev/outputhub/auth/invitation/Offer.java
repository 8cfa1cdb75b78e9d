package dev.outputhub.auth.invitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as whoever holds its token sees it.
 *
 * @param roles as people call them
 * @param invitedBy the name of whoever asked
 * @param email who was asked
 */
record Offer(
        Home organization,
        List<String> roles,
        @Nullable String invitedBy,
        String email,
        InvitationState state,
        Instant expiresAt) {

    record Home(String slug, String name) {}
}
