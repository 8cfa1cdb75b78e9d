package dev.outputhub.auth.keycloak;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** @param ofClient whether it belongs to a client (our permission scopes do) instead of the realm (our roles do) */
public record KeycloakRole(
        String id,
        String name,
        @Nullable String description,
        @JsonProperty("clientRole") boolean ofClient) {}
