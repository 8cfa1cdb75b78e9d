package dev.outputhub.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RealmTests {

    @TempDir
    private Path secrets;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "HUB_PUBLIC_URL", "https://hub.example.org",
            "HUB_FIRST_OWNER_EMAIL", "you@example.org"));

    @BeforeEach
    void makeSecrets() throws IOException {
        for (var name :
                new String[] {"gateway-client-secret", "services-client-secret", "owner-password", "smtp-password"}) {
            Files.writeString(secrets.resolve(name), "of " + name);
        }
    }

    @Test
    void clientsGetTheSecretsAndTheAddressOfThisInstallation() {
        var realm = realm().json();
        var gateway = Realm.named(realm.get("clients"), "clientId", "output-hub-gateway");
        assertThat(gateway.get("secret").asString()).isEqualTo("of gateway-client-secret");
        assertThat(gateway.get("redirectUris").get(0).asString()).isEqualTo("https://hub.example.org/*");
        assertThat(realm.toString()).doesNotContain("${HUB_", ".test");
    }

    @Test
    void sessionsThatEndAtKeycloakAreToldToTheGateway() {
        var told = "/attributes/backchannel.logout.url";
        assertThat(gateway().at(told).asString()).isEqualTo("https://hub.example.org/logout/back-channel");
        environment.put("HUB_GATEWAY_URL", "http://gateway:8080");
        assertThat(gateway().at(told).asString()).isEqualTo("http://gateway:8080/logout/back-channel");
    }

    private JsonNode gateway() {
        return Realm.named(realm().json().get("clients"), "clientId", "output-hub-gateway");
    }

    @Test
    void theFirstOwnerHasAnAccountAndChoosesAnotherPassword() {
        var realm = realm().jsonOfFirstStart();
        var owner = Realm.named(realm.get("users"), "email", "you@example.org");
        assertThat(owner.has("realmRoles")).isFalse();
        assertThat(owner.get("emailVerified").asBoolean()).isTrue();
        assertThat(owner.get("credentials").get(0).get("temporary").asBoolean()).isTrue();
        assertThat(realm.has("organizations")).isFalse();
    }

    @Test
    void whatIsToldARealmThatIsThereNamesNoPeople() {
        assertThat(realm().json().has("organizations")).isFalse();
        assertThat(realm().json().get("users")).hasSize(1);
    }

    @Test
    void passwordsInPlainTextAreRefused() {
        environment.put("HUB_PUBLIC_URL", "http://hub.example.org");
        assertThatThrownBy(() -> realm().json()).isInstanceOf(HubProblem.class).hasMessageContaining("plain text");
    }

    @Test
    void mailIsSentWhereAServerIsNamed() {
        assertThat(realm().json().has("smtpServer")).isFalse();
        environment.putAll(Map.of(
                "HUB_SMTP_HOST", "mail.example.org", "HUB_SMTP_FROM", "hub@example.org", "HUB_SMTP_USER", "hub"));
        assertThat(realm().json().path("verifyEmail").asBoolean())
                .as("any identity provider may say any address")
                .isTrue();
        var server = realm().json().get("smtpServer");
        assertThat(server.get("host").asString()).isEqualTo("mail.example.org");
        assertThat(server.get("password").asString()).isEqualTo("of smtp-password");
    }

    @Test
    void peopleRegisterWhereAMailProvesTheirAddress() {
        assertThat(realm().json().get("registrationAllowed").asBoolean()).isFalse();
        environment.putAll(Map.of("HUB_SMTP_HOST", "mail.example.org", "HUB_SMTP_FROM", "hub@example.org"));
        assertThat(realm().json().get("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm().json().get("verifyEmail").asBoolean()).isTrue();
    }

    @Test
    void anybodyRegistersWithoutOneWhereAnybodyMay() {
        environment.put("HUB_SIGN_UP", "anybody");
        assertThat(realm().json().get("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm().json().has("verifyEmail")).isFalse();
    }

    @Test
    void aPolicyThatCannotBeKeptIsRefused() {
        environment.put("HUB_SIGN_UP", "domains");
        assertThatThrownBy(() -> realm().json()).isInstanceOf(HubProblem.class).hasMessageContaining("no mail");
        environment.putAll(Map.of("HUB_SMTP_HOST", "mail.example.org", "HUB_SMTP_FROM", "hub@example.org"));
        assertThatThrownBy(() -> realm().json()).isInstanceOf(HubProblem.class).hasMessageContaining("names none");
        environment.put("HUB_SIGN_UP_DOMAINS", "example.org");
        assertThat(realm().json().get("registrationAllowed").asBoolean()).isTrue();
        environment.put("HUB_SIGN_UP", "everybody");
        assertThatThrownBy(() -> realm().json()).isInstanceOf(HubProblem.class).hasMessageContaining("everybody");
    }

    private Realm realm() {
        return new Realm(new Settings(environment, secrets));
    }
}
