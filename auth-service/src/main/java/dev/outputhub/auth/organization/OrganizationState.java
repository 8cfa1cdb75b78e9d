package dev.outputhub.auth.organization;

import java.util.UUID;

/** What other services learn of an organisation. */
record OrganizationState(UUID id, String slug, String name) {

    static OrganizationState of(Organization organization) {
        return new OrganizationState(organization.id(), organization.slug(), organization.name());
    }
}
