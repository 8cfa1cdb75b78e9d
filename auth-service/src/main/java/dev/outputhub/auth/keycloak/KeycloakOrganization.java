package dev.outputhub.auth.keycloak;

import java.util.UUID;

/** @param alias the slug */
public record KeycloakOrganization(UUID id, String name, String alias) {}
