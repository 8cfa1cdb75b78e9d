package dev.outputhub.gateway.signin.keycloak;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider, and who the gateway is there.
 *
 * @param issuerUri as browsers reach it and as tokens name it
 * @param internalUri as the gateway reaches it, where that differs
 */
@ConfigurationProperties("hub.identity")
public record IdentityProperties(
        String issuerUri, String internalUri, String clientId, String clientSecret, String audience) {

    public IdentityProperties {
        internalUri = internalUri.isBlank() ? issuerUri : internalUri;
    }

    String browserEndpoint(String name) {
        return issuerUri + "/protocol/openid-connect/" + name;
    }

    String endpoint(String name) {
        return internalUri + "/protocol/openid-connect/" + name;
    }
}
