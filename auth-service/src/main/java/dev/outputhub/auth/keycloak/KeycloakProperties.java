package dev.outputhub.auth.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param adminUri of the realm, where the admin interface is reached by another address than the issuer's */
@ConfigurationProperties("hub.keycloak")
public record KeycloakProperties(@Nullable String adminUri) {

    String adminOf(String issuerUri) {
        return adminUri == null || adminUri.isBlank() ? issuerUri.replace("/realms/", "/admin/realms/") : adminUri;
    }
}
