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

class RealmTests {

    @TempDir
    private Path secrets;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "HUB_PUBLIC_URL", "https://hub.example.org",
            "HUB_OWNER_EMAIL", "you@example.org",
            "HUB_ORGANIZATION", "Example Ltd"));

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
    void theFirstOwnerBelongsToTheFirstOrganisationAndChoosesAnotherPassword() {
        var realm = realm().jsonOfFirstStart();
        var owner = Realm.named(realm.get("users"), "email", "you@example.org");
        assertThat(owner.get("realmRoles").get(0).asString()).isEqualTo("owner");
        assertThat(owner.get("credentials").get(0).get("temporary").asBoolean()).isTrue();
        var organization = realm.get("organizations").get(0);
        assertThat(organization.get("alias").asString()).isEqualTo("example-ltd");
        assertThat(organization.get("members").get(0).get("username").asString())
                .isEqualTo("you@example.org");
    }

    @Test
    void whatIsToldARealmThatIsThereNamesNoPeople() {
        assertThat(realm().json().has("organizations")).isFalse();
        assertThat(realm().json().get("users")).hasSize(1);
    }

    @Test
    void aNameWithoutLettersOfTheAlphabetHasAnAliasToo() {
        assertThat(Realm.alias("Müller & Söhne")).isEqualTo("m-ller-s-hne");
        assertThat(Realm.alias("株式会社")).isEqualTo("first");
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

    private Realm realm() {
        return new Realm(new Settings(environment, secrets));
    }
}
