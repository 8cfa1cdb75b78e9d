package dev.outputhub.auth.organization;

import java.util.UUID;

/** What other services learn of an organisation. */
record OrganizationFact(UUID id, String slug, String name) {

    static OrganizationFact of(Organization organization) {
        return new OrganizationFact(organization.id(), organization.slug(), organization.name());
    }
}
