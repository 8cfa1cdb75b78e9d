package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Membership;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that somebody belongs to.
 *
 * @param logo where its picture is; null where it has none
 * @param deleteAt null while it is open
 */
public record OwnOrganization(
        UUID id,
        String slug,
        String name,
        List<String> roles,
        @Nullable String logo,
        @Nullable Instant deleteAt) {

    public static OwnOrganization of(Membership membership, @Nullable String logo) {
        return new OwnOrganization(
                membership.organizationId(),
                membership.slug(),
                membership.name(),
                membership.roleNames(),
                logo,
                membership.deleteAt());
    }
}
