package dev.outputhub.auth.keycloak;

import static dev.outputhub.auth.keycloak.Brokering.withKeycloak;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Real sign-ins through other realms, by what the service account may write. Two limits of Keycloak that the rest relies on are held here: an
 * address counts once its mail was answered, and what a provider said is kept under that provider's name alone.
 */
class BrokeringIntegrationTests {

    @Test
    void aPersonOfAnOpenIdConnectProviderSignsInOnceTheirAddressIsKnownToBeTheirsAndSignsOutThereToo() {
        withKeycloak((keycloak, brokers) -> {
            var alias = "sso-" + UUID.randomUUID();
            var company = CompanyRealm.speaking("oidc", "ana@oidc.test", alias);
            comesAndGoes(keycloak, brokers, company, Brokering.oidc(company, alias));
        });
    }

    @Test
    void aPersonOfASamlProviderSignsInByWhatItsMetadataSaysAndSignsOutThereToo() {
        withKeycloak((keycloak, brokers) -> {
            var alias = "sso-" + UUID.randomUUID();
            var company = CompanyRealm.speaking("saml", "ana@saml.test", alias);
            comesAndGoes(keycloak, brokers, company, Brokering.saml(company, alias, brokers));
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

    private static void comesAndGoes(
            KeycloakAdmin keycloak, IdentityBrokers brokers, CompanyRealm company, IdentityBroker broker)
            throws IOException, InterruptedException {
        try {
            brokers.put(broker);
            brokers.put(broker); // told again it changes nothing
            signsIn(keycloak, company, broker.alias());
            signsOutHere(company, broker.alias());
            signsOutThere(company, broker.alias());
        } finally {
            brokers.remove(broker.alias());
            company.forget();
        }
    }

    private static void signsIn(KeycloakAdmin keycloak, CompanyRealm company, String alias)
            throws IOException, InterruptedException {
        var first = new CompanyBrowser().signIn(alias);
        // the mail does not go out where the servers of one module stand alone: none of them takes it
        assertThat(first.body()).containsAnyOf("You need to verify your email address", "Failed to send email");
        assertThat(company.account().path("emailVerified").asBoolean()).isFalse();

        company.proveAddress();
        var browser = new CompanyBrowser();
        var claims = browser.claims(browser.signIn(alias));
        assertThat(claims.get("identity_provider")).isEqualTo(alias);
        assertThat(claims.get("email")).isEqualTo(company.email());
        var person = keycloak.person(UUID.fromString(String.valueOf(claims.get("sub"))))
                .orElseThrow();
        assertThat(person.attribute(alias)).containsExactly("eng");
        assertThat(person.fullName()).isEqualTo("Ana Lima");
    }

    private static void signsOutHere(CompanyRealm company, String alias) throws IOException, InterruptedException {
        company.signOutEverybody();
        var browser = new CompanyBrowser();
        var tokens = browser.tokens(browser.signIn(alias));
        assertThat(company.sessions()).isEqualTo(1);

        var end = browser.signOut(tokens.path("id_token").asString());

        // where the company tells Keycloak of it first, there is nothing left to end when the browser comes back
        assertThat(end.uri().getPath()).matches(".*/(account/|endpoint/logout_response)");
        assertThat(company.sessions()).as("sessions at the company").isZero();
        assertThat(browser.isRenewed(tokens)).isFalse();
    }

    private static void signsOutThere(CompanyRealm company, String alias) throws IOException, InterruptedException {
        var browser = new CompanyBrowser();
        var tokens = browser.tokens(browser.signIn(alias));
        var others = new CompanyBrowser();
        var ofOthers = others.tokens(others.signIn(alias));
        assertThat(company.sessions()).isEqualTo(2);

        var end = browser.signOutAt(company);

        assertThat(company.sessions()).isEqualTo(1);
        assertThat(browser.isRenewed(tokens))
                .as("the session here, at %s: %s", end.uri(), end.body())
                .isFalse();
        assertThat(others.isRenewed(ofOthers)).as("that of another browser").isTrue();
    }
}
