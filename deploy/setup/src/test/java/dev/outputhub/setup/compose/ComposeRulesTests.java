package dev.outputhub.setup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeRulesTests {

    private final ComposeFile file = ComposeFile.ofTheRepository();

    @Test
    void theFileKeepsToTheRules() {
        assertThat(ComposeRules.breaches(file)).isEmpty();
    }

    @Test
    void everyServiceIsThereWithItsMigration() {
        assertThat(file.services())
                .containsKeys("nginx", "gateway", "postgres", "kafka", "valkey", "keycloak", "s3")
                .containsKeys("output-service", "migrate-output", "notification-service", "migrate-notification");
    }

    @Test
    void anImageWithoutAVersionIsFound() {
        assertThat(breaches("image: valkey/valkey:8.1-alpine", "image: valkey/valkey"))
                .containsExactly("valkey: the image valkey/valkey has no version");
    }

    @Test
    void theLatestImageIsFound() {
        assertThat(breaches("image: nginx:1.28", "image: nginx:latest"))
                .containsExactly("nginx: the image nginx:latest has no version");
    }

    @Test
    void aMissingLimitOfMemoryIsFound() {
        assertThat(breaches("    mem_limit: ${MEMORY_KAFKA}\n", "")).contains("kafka: no limit of memory");
    }

    @Test
    void aMissingLimitOfProcessorsIsFound() {
        assertThat(breaches("  cpus: ${CPUS_SERVICE}\n  healthcheck: &health", "  healthcheck: &health"))
                .contains("output-service: no limit of processors");
    }

    @Test
    void aLogWithoutEndIsFound() {
        assertThat(breaches("{max-size: 20m, max-file: \"5\"}", "{}")).contains("valkey: its log grows without end");
    }

    @Test
    void aSecondPublishedServiceIsFound() {
        assertThat(breaches(
                        "    image: valkey/valkey:8.1-alpine",
                        "    image: valkey/valkey:8.1-alpine\n    ports: ['6379:6379']"))
                .containsExactly("valkey: published, which nginx alone may be");
    }

    @Test
    void aPasswordInTheEnvironmentIsFound() {
        assertThat(breaches("      KC_DB: postgres\n", "      KC_DB: postgres\n      KC_DB_PASSWORD: changeit\n"))
                .containsExactly("keycloak: KC_DB_PASSWORD is a secret and stands in the environment, "
                        + "where it is told to everybody");
    }

    @Test
    void aDefaultSecretInTheSettingsIsFound() {
        assertThat(ComposeRules.breaches(file.withSetting("HUB_SMTP_PASSWORD", "changeit")))
                .contains("HUB_SMTP_PASSWORD has a value that all know");
    }

    @Test
    void aVariableThatNoServiceReadsIsFound() {
        assertThat(breaches("HUB_TRUSTED_PROXIES:", "HUB_TRUSTED_PROXYS:"))
                .containsExactly("gateway: HUB_TRUSTED_PROXYS is read by nobody there");
    }

    @Test
    void aVariableOfAnotherServiceIsFound() {
        assertThat(breaches(
                        "      HUB_GATEWAY_CLIENT_ID:",
                        "      HUB_IMPORT_KEEP_ARCHIVES: 7d\n      HUB_GATEWAY_CLIENT_ID:"))
                .containsExactly("gateway: HUB_IMPORT_KEEP_ARCHIVES is read by nobody there");
    }

    @Test
    void aServiceThatHoldsTheOwnersPasswordIsFound() {
        assertThat(breaches(
                        "      - {source: llm-service-password, target: spring.datasource.password}",
                        "      - {source: llm-owner-password, target: spring.datasource.password}"))
                .contains("llm-service: holds the password of a schema's owner");
    }

    @Test
    void aSecretThatNobodyMakesIsFound() {
        assertThat(breaches("    secrets: [postgres-password]", "    secrets: [postgres-pasword]"))
                .containsExactly("postgres: there is no secret postgres-pasword");
    }

    @Test
    void aSettingThatIsNotInTheExampleIsFound() {
        assertThat(breaches("${MEMORY_VALKEY}", "${MEMORY_REDIS}")).contains("MEMORY_REDIS is not in .env.example");
    }

    @Test
    void anImageThatCanBeWrittenIsFound() {
        assertThat(breaches(
                        "  <<: *limits\n  read_only: true\n  tmpfs: [\"/tmp:mode=1777,size=64m\"]\n  stop_grace",
                        "  <<: *limits\n  stop_grace"))
                .contains("gateway: its image can be written");
    }

    private List<String> breaches(String found, String replacement) {
        return ComposeRules.breaches(file.with(found, replacement));
    }
}
