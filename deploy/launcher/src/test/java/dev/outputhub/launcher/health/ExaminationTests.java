package dev.outputhub.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExaminationTests {

    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private HttpServer installation;

    @BeforeEach
    void start() throws IOException {
        installation = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        installation.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = bodies.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(path, bodies.containsKey(path) ? 200 : 404), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        installation.start();
        bodies.put("/healthz", "{\"status\": \"up\"}");
        bodies.put("/readyz", "{\"status\": \"up\", \"services\": {}}");
        bodies.put(
                "/realms/output-hub/.well-known/openid-configuration",
                "{\"issuer\": \"" + address() + "/realms/output-hub\"}");
    }

    @AfterEach
    void stop() {
        installation.stop(0);
    }

    @Test
    void ofOneThatIsWellNothingIsSaid() {
        assertThat(Examination.of(address() + "/", true)).isEmpty();
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        statuses.put("/readyz", 503);
        bodies.put(
                "/readyz",
                "{\"status\": \"down\", \"services\": {\"llm-service\": \"down\", \"auth-service\": \"up\"}}");
        assertThat(Examination.of(address(), true))
                .extracting(Finding::what)
                .containsExactly("llm-service is away, or has no database.");
    }

    @Test
    void metricsThatEverybodyCanReadAreNamed() {
        bodies.put("/actuator/prometheus", "hub_outbox_age_seconds 0");
        assertThat(Examination.of(address(), true))
                .extracting(Finding::what)
                .containsExactly("/actuator/prometheus is open to everybody.");
    }

    @Test
    void aRealmThatCallsItselfOtherwiseIsNamed() {
        bodies.put(
                "/realms/output-hub/.well-known/openid-configuration",
                "{\"issuer\": \"http://keycloak:8080/realms/output-hub\"}");
        assertThat(Examination.of(address(), true))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("http://keycloak:8080", "refused"));
    }

    @Test
    void aRealmThatIsNotThereIsNamed() {
        bodies.remove("/realms/output-hub/.well-known/openid-configuration");
        assertThat(Examination.of(address(), true))
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .startsWith("Nobody can sign in");
    }

    @Test
    void anAdministrationThatTheWorldReachesIsNamed() {
        bodies.put("/admin/master/console/", "<title>Keycloak</title>");
        assertThat(Examination.of(address(), true))
                .extracting(Finding::what)
                .containsExactly("Keycloak's administration is open to the world.");
    }

    @Test
    void whereNothingListensThatIsAllThatIsSaid() {
        stop();
        assertThat(Examination.of(address(), true))
                .extracting(Finding::what)
                .containsExactly("Nothing listens at " + address() + ".");
    }

    @Test
    void aNameThatLeadsNowhereIsNamed() {
        assertThat(Examination.of("https://hub.invalid", true))
                .extracting(Finding::what)
                .containsExactly("The name of https://hub.invalid leads nowhere.");
    }

    private String address() {
        return "http://127.0.0.1:" + installation.getAddress().getPort();
    }
}
