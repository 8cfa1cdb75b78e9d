package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Membership;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that somebody belongs to.
 *
 * @param logo where its picture is; null where it has none
 */
public record OwnOrganization(
        UUID id,
        String slug,
        String name,
        List<String> roles,
        @Nullable String logo) {

    public static OwnOrganization of(Membership membership, @Nullable String logo) {
        return new OwnOrganization(
                membership.organizationId(), membership.slug(), membership.name(), membership.roleNames(), logo);
    }
}
