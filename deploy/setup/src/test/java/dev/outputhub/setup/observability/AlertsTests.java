package dev.outputhub.setup.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.setup.settings.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** That their metrics are told by a service, MetersIntegrationTests asks of a running one. */
class AlertsTests {

    private static final Path FOLDER = Checkout.find().resolve("deploy/observability");
    private static final String ALERTS = ReadSettings.read("deploy/observability/alerts.yaml");
    private static final String TESTS = ReadSettings.read("deploy/observability/alerts.test.yaml");
    private static final Pattern METRIC_OF_GATEWAY = Pattern.compile("gateway_breaker_open");

    @TempDir
    private Path folder;

    @Test
    void everyAlertFiresInWhatItIsForAndNotBefore() {
        assertThat(Promtool.judge(FOLDER, "test", "rules", "alerts.test.yaml"))
                .satisfies(verdict -> assertThat(verdict.text()).contains("SUCCESS"))
                .extracting(Promtool.Verdict::code)
                .isEqualTo(0);
    }

    @Test
    void noAlertIsWithoutATest() {
        assertThat(alerts())
                .hasSizeGreaterThan(6)
                .allSatisfy(alert -> assertThat(TESTS).contains("- name: " + alert + "\n"));
    }

    @Test
    void everyAlertHasASectionOfTheRunbooks() {
        var runbooks = ReadSettings.read("docs/operations/runbooks.md");
        var anchors = Pattern.compile("runbooks\\.md#([a-z-]+)")
                .matcher(ALERTS)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(anchors)
                .hasSameSizeAs(alerts())
                .allSatisfy(
                        anchor -> assertThat(runbooks).containsPattern("(?im)^## " + anchor.replace('-', ' ') + "$"));
    }

    @Test
    void theRulesOfAClusterAreTheSame() {
        var rule = yaml(ReadSettings.read("deploy/kubernetes/components/monitoring/alerts.yaml"));
        assertThat(((Map<?, ?>) rule.get("spec")).get("groups"))
                .isEqualTo(yaml(ALERTS).get("groups"));
    }

    @Test
    void whatPrometheusIsToldToScrapeIsWellFormed() {
        assertThat(Promtool.judge(FOLDER, "check", "config", "--syntax-only", "prometheus.yaml")
                        .code())
                .isZero();
    }

    @Test
    void anAlertThatNeverFiresIsFound() throws IOException {
        assertThat(judged(ALERTS.replace("hub_outbox_age_seconds) > 300", "hub_outbox_age_seconds) > 30000"))
                        .text())
                .contains("FAILED", "HubOutboxOld");
    }

    @Test
    void anAlertThatFiresTooSoonIsFound() throws IOException {
        assertThat(judged(ALERTS.replace("> 90000", "> 900")).text()).contains("FAILED", "HubBackupOld");
    }

    @Test
    void anExpressionThatIsNoneIsFound() throws IOException {
        assertThat(judged(ALERTS.replace("max by (job) (hub_outbox", "max by job (hub_outbox"))
                        .code())
                .isNotZero();
    }

    @Test
    void dashboardsAskForWhatIsThere() throws IOException {
        try (var dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (var dashboard : dashboards.toList()) {
                var text = Files.readString(dashboard);
                assertThat(text)
                        .contains("\"uid\": \""
                                + dashboard.getFileName().toString().replace(".json", "\""));
                METRIC_OF_GATEWAY
                        .matcher(text)
                        .results()
                        .forEach(_ -> assertThat(ReadSettings.read(
                                        "gateway/src/main/java/dev/outputhub/gateway/resilience/Breakers.java"))
                                .contains("\"gateway.breaker.open\""));
            }
        }
    }

    private Promtool.Verdict judged(String alerts) throws IOException {
        assertThat(alerts).isNotEqualTo(ALERTS);
        Files.writeString(folder.resolve("alerts.yaml"), alerts);
        Files.writeString(folder.resolve("alerts.test.yaml"), TESTS);
        return Promtool.judge(folder, "test", "rules", "alerts.test.yaml");
    }

    private static List<String> alerts() {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(ALERTS)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, Object> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
