package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/** Tells the tests of all modules where the servers are that were started for them. */
final class SharedServers {

    static final String VARIABLE = "HUB_TEST_INFRASTRUCTURE";

    private SharedServers() {}

    static Path describe(Run run) {
        var infrastructure = new Infrastructure(run);
        var ports = run.ports();
        var properties = new Properties();
        properties.setProperty("postgres.port", String.valueOf(ports.postgres()));
        properties.setProperty(
                "postgres.password", infrastructure.postgres().superuser().password());
        properties.setProperty("kafka", "localhost:" + ports.kafka());
        properties.setProperty("redis", "localhost:" + ports.redis());
        properties.setProperty("s3", "http://localhost:" + ports.s3());
        properties.setProperty("issuer", infrastructure.keycloak().issuer());
        properties.setProperty(
                "keycloak.administrator", infrastructure.keycloak().administratorPassword());
        properties.setProperty("client.services", run.secrets().get("client.services"));
        Arrays.stream(LocalPerson.values())
                .forEach(
                        person -> properties.setProperty("password." + person.email(), person.password(run.secrets())));
        var file = run.data().folder("run").resolve("servers.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
