package dev.outputhub.auth.person;

import dev.outputhub.auth.keycloak.KeycloakAdmin;
import dev.outputhub.auth.member.Takeover;
import dev.outputhub.auth.organization.Registration;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Prepares an organisation that only the identity provider knows yet, and takes over who belongs to it. */
@Service
class FirstSight {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSight.class);

    private final KeycloakAdmin keycloak;
    private final Registration registration;
    private final Takeover takeover;

    FirstSight(KeycloakAdmin keycloak, Registration registration, Takeover takeover) {
        this.keycloak = keycloak;
        this.registration = registration;
        this.takeover = takeover;
    }

    /** One that cannot be prepared does not keep the others from it. */
    void ofAll() {
        for (var organization : keycloak.organizations()) {
            try {
                of(organization.id(), organization.alias(), Principal.PLATFORM);
            } catch (RuntimeException failure) {
                LOG.warn("{} is not prepared, trying again soon: {}", organization.alias(), failure.getMessage());
            }
        }
    }

    /** @param person in whose name it is done */
    void of(UUID organizationId, String slug, UUID person) {
        of(new Principal(organizationId, slug, person, null, null, Set.of(), Set.of(), null));
    }

    void of(Principal principal) {
        if (principal.isNowhere()) {
            return;
        }
        CurrentPrincipal.run(principal, () -> {
            if (registration.registerOrganizationOf(principal)) {
                takeover.perform();
            }
        });
    }
}
