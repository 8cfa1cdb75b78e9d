package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/**
 * Real servers for tests, each started when first asked for: those that ./hub test shares between modules, else containers, else
 * the launcher's own. Which of them, the log says.
 */
public final class TestInfrastructure {

    /** The same for every role of every test: roles belong to the server, databases come and go. */
    private static final String PASSWORD = "test";

    private static final TestServers SERVERS = choose();

    private TestInfrastructure() {}

    private static TestServers choose() {
        var servers = TestServers.choose();
        LoggerFactory.getLogger(TestInfrastructure.class).info("Test infrastructure: {}", servers.describe());
        return servers;
    }

    /** A database of its own for one test context, bootstrapped like a service's. */
    public static ServiceDatabase createServiceDatabase(String schema) {
        var server = SERVERS.postgres();
        var name = "test_" + schema + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        server.createDatabase(name);
        server.bootstrap(name, schema, PASSWORD, PASSWORD);
        var url = server.jdbcUrl(name);
        return new ServiceDatabase(
                url + "?currentSchema=" + schema + ",public",
                schema,
                PASSWORD,
                PASSWORD,
                url + "?user=postgres&password=" + server.password());
    }

    public static String kafkaBootstrapServers() {
        return SERVERS.kafkaBootstrapServers();
    }

    public static ServerAddress redis() {
        return SERVERS.redis();
    }

    public static int redisPort() {
        return redis().port();
    }

    public static String s3Endpoint() {
        return SERVERS.s3Endpoint();
    }

    /** Starts Keycloak, which takes a while: most tests do with the issuer of {@code TestIssuer}. */
    public static String issuerUri() {
        return SERVERS.issuerUri();
    }

    /** Of a person of the local run, such as {@code editor@acme.test}, from a real Keycloak. */
    public static String tokenOf(String user) {
        return new Tokens(issuerUri()).ofPerson(user, SERVERS.passwordOf(LocalPerson.named(user)));
    }

    /** As services use it among themselves, from a real Keycloak. */
    public static String servicesToken() {
        return new Tokens(issuerUri()).ofServices(SERVERS.servicesClientSecret());
    }

    /** Of a real Keycloak's own administrator, who makes realms. */
    public static String keycloakAdministratorToken() {
        var master = issuerUri().replaceAll("/realms/.*", "/realms/master");
        return new Tokens(master).ofAdministrator("admin", SERVERS.keycloakAdministratorPassword());
    }

    /** With which {@code output-hub-services} asks a real Keycloak for its token. */
    public static String servicesClientSecret() {
        return SERVERS.servicesClientSecret();
    }
}
