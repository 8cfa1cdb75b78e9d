package dev.outputhub.auth.person;

import dev.outputhub.auth.member.Memberships;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import org.springframework.stereotype.Service;

/** The organisations of whoever asks, the first joined first. */
@Service
public class OwnOrganizations {

    private final Memberships memberships;

    OwnOrganizations(Memberships memberships) {
        this.memberships = memberships;
    }

    public List<OwnOrganization> all() {
        return memberships.of(CurrentPrincipal.get().personId()).stream()
                .map(OwnOrganization::of)
                .toList();
    }
}
