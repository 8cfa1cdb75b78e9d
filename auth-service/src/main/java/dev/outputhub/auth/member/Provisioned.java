package dev.outputhub.auth.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the organisation as its directory knows them: a member, or one who has not signed in yet.
 *
 * @param id by which the directory knows them; it stays when they sign in
 * @param personId null until they have signed in
 * @param active of a member, whether they are not locked out; of others, whether they may come in
 */
public record Provisioned(
        UUID id, @Nullable UUID personId, Said said, boolean active, Instant createdAt, Instant updatedAt) {

    /**
     * What the directory says of somebody. It names nobody who signs in: that is told by their account.
     *
     * @param userName by which the directory has them sign in; of who was a member before it, their address
     * @param email that their account has to have, for them to come in by it
     */
    public record Said(
            @Nullable String externalId,
            String userName,
            String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String displayName) {}

    public boolean isAwaited() {
        return personId == null;
    }
}
