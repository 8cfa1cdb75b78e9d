package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.infrastructure.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Servers that ./hub test started once for all modules. */
record GivenServers(Properties properties) implements TestServers {

    /** Names a file of properties. */
    static final String VARIABLE = "HUB_TEST_INFRASTRUCTURE";

    static GivenServers read(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new GivenServers(properties);
    }

    @Override
    public Superuser postgres() {
        return new Superuser(Integer.parseInt(get("postgres.port")), get("postgres.password"));
    }

    @Override
    public String kafkaBootstrapServers() {
        return get("kafka");
    }

    @Override
    public ServerAddress redis() {
        return ServerAddress.parse(get("redis"));
    }

    @Override
    public String s3Endpoint() {
        return get("s3");
    }

    @Override
    public String issuerUri() {
        return get("issuer");
    }

    @Override
    public String passwordOf(LocalPerson person) {
        return get("password." + person.email());
    }

    @Override
    public String servicesClientSecret() {
        return get("client.services");
    }

    @Override
    public String keycloakAdministratorPassword() {
        return get("keycloak.administrator");
    }

    @Override
    public String describe() {
        return "servers already running for this test run";
    }

    private String get(String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The file named by " + VARIABLE + " lacks " + name);
        }
        return value;
    }
}
