package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Membership;
import java.util.List;
import java.util.UUID;

/** An organisation that somebody belongs to. */
public record OwnOrganization(UUID id, String slug, String name, List<String> roles) {

    public static OwnOrganization of(Membership membership) {
        return new OwnOrganization(
                membership.organizationId(), membership.slug(), membership.name(), membership.roleNames());
    }
}
