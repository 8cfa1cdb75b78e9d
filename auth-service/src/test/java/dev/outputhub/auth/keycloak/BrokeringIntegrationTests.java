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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Real sign-ins through other realms, by what the service account may write. Two limits of Keycloak that the rest relies on are held here: an
 * address counts once its mail was answered, and what a provider said is kept under that provider's name alone.
 */
class BrokeringIntegrationTests {

    private interface Work {
        void in(KeycloakAdmin keycloak, IdentityBrokers brokers) throws IOException, InterruptedException;
    }

    @Test
    void aPersonOfAnOpenIdConnectProviderSignsInOnceTheirAddressIsKnownToBeTheirs() throws Exception {
        var company = CompanyRealm.speaking("oidc", "ana@oidc.test");
        var alias = "sso-" + UUID.randomUUID();
        var endpoint = company.uri() + "/protocol/openid-connect/";
        var config = Map.of(
                "issuer",
                company.uri(),
                "authorizationUrl",
                endpoint + "auth",
                "tokenUrl",
                endpoint + "token",
                "jwksUrl",
                endpoint + "certs",
                "clientId",
                "output-hub",
                "clientSecret",
                CompanyRealm.SECRET,
                "clientAuthMethod",
                "client_secret_post",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "syncMode",
                "IMPORT");
        var mapper = new Mapper(
                "claim",
                "oidc-user-attribute-idp-mapper",
                Map.of("syncMode", "FORCE", "claim", "groups", "user.attribute", alias));
        signsIn(company, new IdentityBroker(alias, "oidc", alias, true, config, List.of(mapper)));
    }

    @Test
    void aPersonOfASamlProviderSignsInByWhatItsMetadataSays() throws Exception {
        var company = CompanyRealm.speaking("saml", "ana@saml.test");
        var alias = "sso-" + UUID.randomUUID();
        withKeycloak((keycloak, brokers) -> {
            var config = new HashMap<>(brokers.samlConfig(read(company.uri() + "/protocol/saml/descriptor")));
            assertThat(config).containsKeys("singleSignOnServiceUrl", "signingCertificate");
            config.putAll(Map.of(
                    "validateSignature", "true",
                    "wantAssertionsSigned", "true",
                    "wantAuthnRequestsSigned", "true",
                    "postBindingResponse", "true",
                    "syncMode", "IMPORT"));
            signsIn(
                    company,
                    new IdentityBroker(
                            alias,
                            "saml",
                            alias,
                            true,
                            config,
                            List.of(
                                    saml("email", "IMPORT", "email", "email"),
                                    saml("first", "IMPORT", "urn:oid:2.5.4.42", "firstName"),
                                    saml("last", "IMPORT", "urn:oid:2.5.4.4", "lastName"),
                                    saml("claim", "FORCE", "groups", alias))));
        });
    }

    @Test
    void aDraftIsTakenAsItIsAndKeepsItsSecretWhenItIsChanged() throws Exception {
        var alias = "sso-" + UUID.randomUUID();
        withKeycloak((_, brokers) -> {
            try {
                brokers.put(new IdentityBroker(
                        alias, "oidc", alias, false, Map.of("clientId", "a", "clientSecret", "b"), List.of()));
                brokers.put(new IdentityBroker(alias, "oidc", alias, false, Map.of("clientId", "c"), List.of()));
                brokers.put(new IdentityBroker(alias + "-saml", "saml", alias + "-saml", false, Map.of(), List.of()));
            } finally {
                brokers.remove(alias);
                brokers.remove(alias + "-saml");
                brokers.remove(alias);
            }
        });
    }

    private static void signsIn(CompanyRealm company, IdentityBroker broker) throws IOException, InterruptedException {
        withKeycloak((keycloak, brokers) -> {
            try {
                brokers.put(broker);
                brokers.put(broker); // told again it changes nothing
                var first = new CompanyBrowser().signIn(broker.alias());
                // the mail does not go out where the servers of one module stand alone: none of them takes it
                assertThat(first.body()).containsAnyOf("You need to verify your email address", "Failed to send email");
                assertThat(company.account().path("emailVerified").asBoolean()).isFalse();

                company.proveAddress();
                var browser = new CompanyBrowser();
                var claims = browser.claims(browser.signIn(broker.alias()));
                assertThat(claims.get("identity_provider")).isEqualTo(broker.alias());
                assertThat(claims.get("email")).isEqualTo(company.email());
                var person = keycloak.person(UUID.fromString(String.valueOf(claims.get("sub"))))
                        .orElseThrow();
                assertThat(person.attribute(broker.alias())).containsExactly("eng");
                assertThat(person.fullName()).isEqualTo("Ana Lima");
            } finally {
                brokers.remove(broker.alias());
                company.forget();
            }
        });
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

    private static void withKeycloak(Work work) {
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
