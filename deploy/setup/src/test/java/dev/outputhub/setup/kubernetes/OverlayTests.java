package dev.outputhub.setup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay as kubectl renders it; and that a broken one is found, of each kind of breach. */
class OverlayTests {

    private final Overlay inside = Overlay.rendered("on-premises");

    static List<String> overlays() {
        return Overlay.names();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theApiTakesEveryObject(String overlay) {
        assertThat(Overlay.rendered(overlay).manifests())
                .hasSizeGreaterThan(60)
                .allSatisfy(manifest -> assertThat(ApiTypes.refusal(manifest)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPodKeepsToTheRules(String overlay) {
        assertThat(PodRules.breaches(Overlay.rendered(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPortIsNamedInAPolicy(String overlay) {
        assertThat(NetworkRules.breaches(Overlay.rendered(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySettingIsRead(String overlay) {
        assertThat(SettingRules.breaches(Overlay.rendered(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyKeyOfASecretIsMade(String overlay) {
        assertThat(SecretRules.breaches(Overlay.rendered(overlay))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theAddressOfTheInstallationStandsOnce(String overlay) {
        var moved = Overlay.rendered(overlay);
        assertThat(moved.kind("Ingress")
                        .map(one -> one.spec().path("rules").get(0).path("host").asString("")))
                .allMatch("hub.example.org"::equals);
        assertThat(moved.find("Keycloak", "hub-keycloak")
                        .orElseThrow()
                        .spec()
                        .path("hostname")
                        .path("hostname")
                        .asString())
                .isEqualTo("https://hub.example.org");
    }

    @Test
    void theDatabaseOfKeycloakIsTheOneOfTheServices() {
        assertThat(Overlay.rendered("aws")
                        .find("Keycloak", "hub-keycloak")
                        .orElseThrow()
                        .spec()
                        .path("db")
                        .path("host")
                        .asString())
                .isEqualTo("hub.example.eu-central-1.rds.amazonaws.com");
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsFound() {
        assertThat(refusals("maxUnavailable: 1\n", "maxUnavailabel: 1\n"))
                .anyMatch(said -> said.contains("maxUnavailabel"));
    }

    @Test
    void aTextInThePlaceOfANumberIsFound() {
        assertThat(refusals("minReplicas: 2", "minReplicas: two")).hasSize(1);
    }

    @Test
    void aFieldThatStrimziDoesNotKnowIsFound() {
        assertThat(refusals("kraftMetadata: shared", "kraftMetaData: shared"))
                .anyMatch(said -> said.contains("kraftMetaData"));
    }

    @Test
    void aFieldOfAnOtherOperatorThatNobodyLookedUpIsFound() {
        assertThat(refusals("superuserSecret:", "superUserSecret:")).anyMatch(said -> said.contains("superUserSecret"));
        assertThat(refusals("backchannelDynamic:", "backchannel:")).anyMatch(said -> said.contains("backchannel"));
    }

    @Test
    void aVersionOfTheApiThatIsGoneIsFound() {
        assertThat(refusals("apiVersion: policy/v1\n", "apiVersion: policy/v1beta1\n"))
                .anyMatch(said -> said.contains("nobody knows policy/v1beta1"));
    }

    @Test
    void theLatestImageIsFound() {
        assertThat(PodRules.breaches(inside.with("output-hub/gateway:local", "output-hub/gateway:latest")))
                .contains("Deployment gateway, service: the image output-hub/gateway:latest has no version");
        assertThat(PodRules.breaches(inside.with("keycloak/keycloak:26.7.0", "keycloak/keycloak")))
                .contains("Keycloak hub-keycloak: the image quay.io/keycloak/keycloak has no version");
    }

    @Test
    void aPodThatRunsAsRootIsFound() {
        assertThat(PodRules.breaches(inside.with("runAsNonRoot: true", "runAsNonRoot: false")))
                .anyMatch(said -> said.contains("may run as root"));
    }

    @Test
    void aContainerThatMayGainRightsIsFound() {
        assertThat(PodRules.breaches(inside.with("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true")))
                .anyMatch(said -> said.contains("may gain rights"));
    }

    @Test
    void aMissingLimitIsFound() {
        assertThat(PodRules.breaches(
                        inside.with("            memory: 448Mi\n          requests", "          requests")))
                .anyMatch(said -> said.contains("no memory among its limits"));
    }

    @Test
    void twoProbesThatAskTheSameAreFound() {
        assertThat(PodRules.breaches(inside.with("/actuator/health/liveness", "/actuator/health/readiness")))
                .anyMatch(said -> said.contains("two probes ask the same"));
    }

    @Test
    void aMissingBudgetOfDisruptionIsFound() {
        assertThat(PodRules.breaches(inside.with("kind: PodDisruptionBudget", "kind: ConfigMap")))
                .anyMatch(said -> said.contains("all of it may be moved at once"));
    }

    @Test
    void aStopThatNobodyHearsOfIsFound() {
        assertThat(PodRules.breaches(inside.with("seconds: 10", "seconds: 1")))
                .anyMatch(said -> said.contains("before everybody has heard of it"));
    }

    @Test
    void aPortThatNoPolicyNamesIsFound() {
        assertThat(NetworkRules.breaches(inside.with(
                        "containerPort: 6379\n          name: valkey\n",
                        "containerPort: 6379\n          name: cache\n")))
                .contains("StatefulSet hub-valkey: no NetworkPolicy names its port cache");
    }

    @Test
    void anOpenNetworkIsFound() {
        assertThat(NetworkRules.breaches(inside.with(
                        "  podSelector: {}\n  policyTypes:\n  - Ingress\n  - Egress\n",
                        "  podSelector: {}\n  policyTypes:\n  - Ingress\n")))
                .contains("No policy closes what others do not open");
    }

    @Test
    void aSettingThatNobodyReadsIsFound() {
        assertThat(SettingRules.breaches(inside.with("HUB_TRUSTED_PROXIES", "HUB_TRUSTED_PROXYS")))
                .containsExactly("Deployment gateway, service: HUB_TRUSTED_PROXYS is read by nobody there");
    }

    @Test
    void aSettingThatAnotherTakesAndNobodySetsIsFound() {
        assertThat(SettingRules.breaches(inside.with("  HUB_DATABASE_TLS:", "  HUB_DATABASE_SSL:")))
                .anyMatch(said -> said.contains("takes HUB_DATABASE_TLS, which nobody sets"));
    }

    @Test
    void aPasswordAmongTheSettingsIsFound() {
        assertThat(SettingRules.breaches(
                        inside.with("  HUB_LIMITS_BODY: 10MB", "  HUB_GATEWAY_CLIENT_SECRET: changeit")))
                .containsExactly("Deployment gateway, service: HUB_GATEWAY_CLIENT_SECRET is a secret and stands in the "
                        + "environment, where it is told to everybody");
    }

    @Test
    void aKeyThatNobodyMakesIsFound() {
        assertThat(SecretRules.breaches(inside.with("key: gateway-client-secret", "key: gateway-clients-secret")))
                .containsExactly("Deployment gateway: nobody makes gateway-clients-secret of the Secret hub-clients");
        assertThat(SecretRules.breaches(inside.with("key: username", "key: user")))
                .containsExactly("Keycloak hub-keycloak: nobody makes user of the Secret hub-keycloak-database");
    }

    @Test
    void aServiceThatHoldsTheOwnersPasswordIsFound() {
        assertThat(
                        SecretRules.breaches(
                                inside.with(
                                        "key: llm-service-password\n                path: spring.datasource.password\n              name: hub-database-services",
                                        "key: llm-owner-password\n                path: spring.datasource.password\n              name: hub-database-owners")))
                .containsExactly("Deployment llm-service: holds the password of a schema's owner");
    }

    @Test
    void aSecretInTheFilesIsFound() {
        assertThat(SecretRules.breaches(inside.with("kind: Namespace", "kind: Secret")))
                .containsExactly("Secret output-hub: its value stands in a file that all know");
    }

    @Test
    void twoInstallationsShareNoSecret() {
        // as long as nobody has given it keys of others, which are "unset" everywhere
        var ofAnother = SecretRules.printedByInit();
        assertThat(SecretRules.printedByInit())
                .filteredOn(secret -> !secret.json().toString().contains("unset"))
                .hasSizeGreaterThan(8)
                .doesNotContainAnyElementsOf(ofAnother);
    }

    private List<String> refusals(String found, String replacement) {
        return inside.with(found, replacement).manifests().stream()
                .map(ApiTypes::refusal)
                .flatMap(Optional::stream)
                .toList();
    }
}
