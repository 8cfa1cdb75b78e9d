package dev.outputhub.auth.person;

import dev.outputhub.auth.logo.OrganizationLogo;
import dev.outputhub.auth.member.Memberships;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import org.springframework.stereotype.Service;

/** The organisations of whoever asks, the first joined first. */
@Service
public class OwnOrganizations {

    private final Memberships memberships;
    private final OrganizationLogo logos;

    OwnOrganizations(Memberships memberships, OrganizationLogo logos) {
        this.memberships = memberships;
        this.logos = logos;
    }

    public List<OwnOrganization> all() {
        var person = CurrentPrincipal.get().personId();
        var mine = memberships.of(person);
        var logoOf = logos.addressesFor(person, mine);
        return mine.stream()
                .map(membership -> OwnOrganization.of(membership, logoOf.get(membership.organizationId())))
                .toList();
    }
}
