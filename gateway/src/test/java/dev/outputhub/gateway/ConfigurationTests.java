package dev.outputhub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What operators set, and what is so when they set nothing. */
class ConfigurationTests {

    @Test
    void withoutAnySettingTheGatewayFitsALocalRun() throws IOException {
        assertThat(value(Map.of(), "hub.public-url")).isEqualTo("http://localhost:8080");
        assertThat(value(Map.of(), "hub.services.notification")).isEqualTo("http://localhost:8087");
        assertThat(value(Map.of(), "hub.identity.issuer-uri")).isEqualTo("http://localhost:8090/realms/output-hub");
        assertThat(value(Map.of(), "hub.limits.body")).isEqualTo("10MB");
        assertThat(value(Map.of(), "hub.limits.upload")).isEqualTo("5GB");
        assertThat(value(Map.of(), "hub.limits.file")).isEqualTo("20MB");
        assertThat(value(Map.of(), "hub.session.idle")).isEqualTo("12h");
    }

    @Test
    void everythingIsSetByTheEnvironment() throws IOException {
        var settings = Map.<String, Object>ofEntries(
                Map.entry("SERVER_PORT", "9080"),
                Map.entry("HUB_SERVICES_PROMPT", "http://prompt:8080"),
                Map.entry("HUB_ISSUER_URI", "https://id.example/realms/output-hub"),
                Map.entry("HUB_ISSUER_INTERNAL_URI", "http://keycloak:8080/realms/output-hub"),
                Map.entry("HUB_GATEWAY_CLIENT_SECRET", "secret"),
                Map.entry("HUB_WEB_ROOT", "/srv/web"),
                Map.entry("HUB_S3_ENDPOINT", "http://localhost:8095"),
                Map.entry("HUB_LIMITS_PERSON_RATE", "7"),
                Map.entry("HUB_TRUSTED_PROXIES", "10.0.0.0/8"));

        assertThat(value(settings, "hub.public-url")).isEqualTo("http://localhost:9080");
        assertThat(value(settings, "hub.services.prompt")).isEqualTo("http://prompt:8080");
        assertThat(value(settings, "hub.identity.issuer-uri")).isEqualTo("https://id.example/realms/output-hub");
        assertThat(value(settings, "hub.identity.internal-uri")).isEqualTo("http://keycloak:8080/realms/output-hub");
        assertThat(value(settings, "hub.identity.client-secret")).isEqualTo("secret");
        assertThat(value(settings, "hub.web.root")).isEqualTo("/srv/web");
        assertThat(value(settings, "hub.web.trusted-origins")).isEqualTo("http://localhost:8095");
        assertThat(value(settings, "hub.limits.person.per-second")).isEqualTo("7");
        assertThat(value(settings, "hub.trusted-proxies")).isEqualTo("10.0.0.0/8");
    }

    @Test
    void aSettingNobodyGaveIsMissedByName() {
        assertThatThrownBy(() -> value(Map.of(), "hub.nonsense")).hasMessageContaining("No value");
    }

    private static String value(Map<String, Object> settings, String name) throws IOException {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addLast(new MapPropertySource("settings", settings));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment).bind(name, String.class).get();
    }
}
