package dev.outputhub.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.remote.RemoteAutoConfiguration;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Against a real Keycloak with the realm of the deployment, whose service account must hold what is needed. */
class KeycloakAdminIntegrationTests {

    private static final UUID ACME = UUID.fromString("0198c0de-0000-7000-8000-00000000ac3e");
    private static final UUID VIEWER = UUID.fromString("0198c0de-0000-7000-8000-0000000000a5");

    @Test
    void findsOrganisationsAndTheirMembers() {
        withKeycloak(keycloak -> {
            assertThat(keycloak.organizations())
                    .extracting(KeycloakOrganization::alias)
                    .contains("acme", "globex");
            assertThat(keycloak.organization(ACME))
                    .map(KeycloakOrganization::name)
                    .contains("Acme");
            assertThat(keycloak.organization(UUID.randomUUID())).isEmpty();
            assertThat(keycloak.members(ACME))
                    .extracting(KeycloakPerson::address)
                    .contains("viewer@acme.test")
                    .hasSize(5);
        });
    }

    @Test
    void tellsOfAPersonTheirRoleAndWhetherTheyMaySignIn() {
        withKeycloak(keycloak -> {
            assertThat(keycloak.rolesOf(VIEWER)).extracting(KeycloakRole::name).contains("viewer");
            assertThat(keycloak.person(VIEWER)).map(KeycloakPerson::enabled).contains(true);
            assertThat(keycloak.person(UUID.randomUUID())).isEmpty();
        });
    }

    @Test
    void mayReadWhoFailedToSignIn() {
        withKeycloak(keycloak -> assertThat(keycloak.failedSignIns(Instant.now().plusSeconds(3600)))
                .isEmpty());
    }

    private static void withKeycloak(Consumer<KeycloakAdmin> test) {
        var issuer = TestInfrastructure.issuerUri();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        RestClientAutoConfiguration.class,
                        RemoteAutoConfiguration.class))
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(KeycloakProperties.class, () -> new KeycloakProperties(null))
                .withBean(KeycloakAdmin.class)
                .withPropertyValues(
                        "hub.client.issuer-uri=" + issuer,
                        "hub.client.id=output-hub-services",
                        "hub.client.secret=" + TestInfrastructure.servicesClientSecret())
                .run(context -> test.accept(context.getBean(KeycloakAdmin.class)));
    }
}
