package dev.outputhub.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.keycloak.IdentityBroker.Mapper;
import dev.outputhub.platform.remote.RemoteAutoConfiguration;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A company's realm as an identity provider of ours, as a test of one of them finds it. */
final class Brokering {

    interface Work {
        void in(KeycloakAdmin keycloak, IdentityBrokers brokers) throws IOException, InterruptedException;
    }

    private Brokering() {}

    static IdentityBroker oidc(CompanyRealm company, String alias) {
        var endpoint = company.uri() + "/protocol/openid-connect/";
        return oidc(
                alias,
                Map.of(
                        "issuer", company.uri(),
                        "authorizationUrl", endpoint + "auth",
                        "tokenUrl", endpoint + "token",
                        "jwksUrl", endpoint + "certs",
                        "logoutUrl", endpoint + "logout"));
    }

    /** @param found what discovery says, as Keycloak calls it */
    static IdentityBroker oidc(String alias, Map<String, String> found) {
        var config = new HashMap<>(found);
        config.putAll(Map.of(
                "clientId", "output-hub",
                "clientSecret", CompanyRealm.SECRET,
                "clientAuthMethod", "client_secret_post",
                "defaultScope", "openid profile email",
                "useJwksUrl", "true",
                "validateSignature", "true",
                "pkceEnabled", "true",
                "pkceMethod", "S256",
                "syncMode", "IMPORT"));
        var mapper = new Mapper(
                "claim",
                "oidc-user-attribute-idp-mapper",
                Map.of("syncMode", "FORCE", "claim", "groups", "user.attribute", alias));
        return new IdentityBroker(alias, "oidc", alias, true, config, List.of(mapper));
    }

    static IdentityBroker saml(CompanyRealm company, String alias, IdentityBrokers brokers)
            throws IOException, InterruptedException {
        var config = new HashMap<>(brokers.samlConfig(read(company.uri() + "/protocol/saml/descriptor")));
        assertThat(config).containsKeys("singleSignOnServiceUrl", "singleLogoutServiceUrl", "signingCertificate");
        config.putAll(Map.of(
                "validateSignature", "true",
                "wantAssertionsSigned", "true",
                "wantAuthnRequestsSigned", "true",
                "postBindingResponse", "true",
                "syncMode", "IMPORT"));
        return new IdentityBroker(
                alias,
                "saml",
                alias,
                true,
                config,
                List.of(
                        saml("email", "IMPORT", "email", "email"),
                        saml("first", "IMPORT", "urn:oid:2.5.4.42", "firstName"),
                        saml("last", "IMPORT", "urn:oid:2.5.4.4", "lastName"),
                        saml("claim", "FORCE", "groups", alias)));
    }

    private static Mapper saml(String title, String mode, String name, String attribute) {
        return new Mapper(
                title,
                "saml-user-attribute-idp-mapper",
                Map.of("syncMode", mode, "attribute.name", name, "user.attribute", attribute));
    }

    private static String read(String address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    static void withKeycloak(Work work) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        RestClientAutoConfiguration.class,
                        RemoteAutoConfiguration.class))
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(KeycloakProperties.class, () -> new KeycloakProperties(null))
                .withBean(KeycloakAdmin.class)
                .withBean(IdentityBrokers.class)
                .withPropertyValues(
                        "hub.client.issuer-uri=" + TestInfrastructure.issuerUri(),
                        "hub.client.id=output-hub-services",
                        "hub.client.secret=" + TestInfrastructure.servicesClientSecret())
                .run(context -> work.in(context.getBean(KeycloakAdmin.class), context.getBean(IdentityBrokers.class)));
    }
}
