package dev.outputhub.auth.keycloak;

import java.util.List;
import java.util.Map;

/**
 * An identity provider of an organisation, as Keycloak has it.
 *
 * @param protocol {@code oidc} or {@code saml}
 * @param enabled whether people sign in by it
 * @param config what Keycloak is told; what is not named stays as it is there, the secret too
 */
public record IdentityBroker(
        String alias,
        String protocol,
        String displayName,
        boolean enabled,
        Map<String, String> config,
        List<Mapper> mappers) {

    /**
     * Keeps what a provider says of somebody.
     *
     * @param type of Keycloak's
     */
    public record Mapper(String name, String type, Map<String, String> config) {}

    /** A secret in the configuration is in no log. */
    @Override
    public String toString() {
        return "IdentityBroker[" + alias + "]";
    }
}
