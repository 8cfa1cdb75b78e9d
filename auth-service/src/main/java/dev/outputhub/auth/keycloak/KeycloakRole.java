package dev.outputhub.auth.keycloak;

/** A role of the realm. */
public record KeycloakRole(String id, String name) {}
