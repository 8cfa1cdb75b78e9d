package dev.outputhub.auth.sso;

import dev.outputhub.auth.keycloak.IdentityBroker;
import dev.outputhub.auth.keycloak.IdentityBroker.Mapper;
import dev.outputhub.auth.organization.OrganizationProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A provider of ours as Keycloak is to have it. */
@Component
class BrokerSettings {

    /** What companies call these in assertions: plainly, as Microsoft does, and as directories do (RFC 4519). */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "email",
                    List.of(
                            "email",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
                            "urn:oid:0.9.2342.19200300.100.1.3"),
            "firstName",
                    List.of(
                            "firstName",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname",
                            "urn:oid:2.5.4.42"),
            "lastName",
                    List.of(
                            "lastName",
                            "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname",
                            "urn:oid:2.5.4.4"));

    private final OrganizationProfile organization;

    BrokerSettings(OrganizationProfile organization) {
        this.organization = organization;
    }

    /**
     * @param secret null where it stays
     * @param found what the provider said of itself; what it said before stays
     */
    IdentityBroker of(IdentityProvider provider, @Nullable String secret, Map<String, String> found) {
        var alias = Alias.of(provider.id());
        var config = new HashMap<>(found);
        // the address of somebody who is known does not move by what the provider says
        config.put("syncMode", "IMPORT");
        // a draft signs nobody in, and Keycloak takes no demand for signatures before it knows by which keys
        boolean isKnown = !found.isEmpty() || provider.state() != ProviderState.DRAFT;
        config.put("validateSignature", String.valueOf(isKnown));
        if (provider.kind() == ProviderKind.OIDC) {
            oidc(provider, secret, config);
        } else {
            saml(config);
        }
        return new IdentityBroker(
                alias,
                provider.kind() == ProviderKind.OIDC ? "oidc" : "saml",
                provider.name() + " (" + organization.current().slug() + ")",
                provider.state() == ProviderState.ACTIVE,
                config,
                mappers(provider, alias));
    }

    private static void oidc(IdentityProvider provider, @Nullable String secret, Map<String, String> config) {
        config.put("clientId", String.valueOf(provider.clientId()));
        if (secret != null) {
            config.put("clientSecret", secret);
        }
        config.put("clientAuthMethod", "client_secret_post");
        config.put("defaultScope", "openid profile email");
        config.put("useJwksUrl", "true");
        config.put("loginHint", "true");
        config.put("pkceEnabled", "true");
        config.put("pkceMethod", "S256");
    }

    private static void saml(Map<String, String> config) {
        config.put("wantAuthnRequestsSigned", "true");
        config.put("wantAssertionsSigned", "true");
        config.put("signatureAlgorithm", "RSA_SHA256");
        config.put("postBindingResponse", "true");
    }

    private static List<Mapper> mappers(IdentityProvider provider, String alias) {
        var mappers = new ArrayList<Mapper>();
        var claim = provider.mapping().claim();
        if (provider.kind() == ProviderKind.OIDC) {
            if (claim != null) {
                mappers.add(new Mapper(
                        "claim",
                        "oidc-user-attribute-idp-mapper",
                        Map.of("syncMode", "FORCE", "claim", claim, "user.attribute", alias)));
            }
            return mappers;
        }
        ATTRIBUTES.forEach((attribute, names) ->
                names.forEach(name -> mappers.add(saml(attribute + " of " + name, "IMPORT", name, attribute))));
        if (claim != null) {
            mappers.add(saml("claim", "FORCE", claim, alias));
        }
        return mappers;
    }

    private static Mapper saml(String title, String mode, String name, String attribute) {
        return new Mapper(
                title,
                "saml-user-attribute-idp-mapper",
                Map.of("syncMode", mode, "attribute.name", name, "user.attribute", attribute));
    }
}
