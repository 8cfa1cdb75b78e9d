package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Membership;
import java.util.List;
import java.util.UUID;

/** An organisation that somebody belongs to. */
public record OwnOrganization(UUID id, String slug, String name, List<String> roles) {

    static OwnOrganization of(Membership membership) {
        var role = membership.role();
        return new OwnOrganization(
                membership.organizationId(),
                membership.slug(),
                membership.name(),
                role == null ? List.of() : List.of(role));
    }
}
