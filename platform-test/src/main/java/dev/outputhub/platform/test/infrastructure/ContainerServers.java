package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.RealmAdministration;
import dev.outputhub.launcher.identity.SecondFactorFlow;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Superuser;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.LocalRealm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;

/** The same servers from their official images, through Testcontainers. */
final class ContainerServers implements TestServers {

    private static final String PASSWORD = "test-only-password";
    private static final String SOCKET = "/var/run/docker.sock";

    private @Nullable GenericContainer<?> postgres;
    private @Nullable KafkaContainer kafka;
    private @Nullable GenericContainer<?> redis;
    private @Nullable GenericContainer<?> s3;
    private @Nullable GenericContainer<?> keycloak;

    /** Looked for only where an engine could be: the search itself is slow and loud. */
    static boolean areAvailable() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of(SOCKET)))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public synchronized Superuser postgres() {
        postgres = started(
                postgres,
                () -> new GenericContainer<>("postgres:18")
                        .withExposedPorts(5432)
                        .withEnv("POSTGRES_PASSWORD", PASSWORD)
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2)));
        return new Superuser(postgres.getHost(), postgres.getMappedPort(5432), PASSWORD);
    }

    @Override
    public synchronized String kafkaBootstrapServers() {
        if (kafka == null) {
            kafka = new KafkaContainer("apache/kafka-native:4.2.1");
            kafka.start();
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized ServerAddress redis() {
        redis = started(redis, () -> new GenericContainer<>("redis:6.2").withExposedPorts(6379));
        return new ServerAddress(redis.getHost(), redis.getMappedPort(6379));
    }

    @Override
    public synchronized String s3Endpoint() {
        s3 = started(
                s3,
                () -> new GenericContainer<>("adobe/s3mock:5.1.0")
                        .withExposedPorts(9090)
                        .withEnv("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", "output-hub")
                        .waitingFor(Wait.forHttp("/").forPort(9090)));
        return "http://" + s3.getHost() + ":" + s3.getMappedPort(9090);
    }

    @Override
    public synchronized String issuerUri() {
        boolean fresh = keycloak == null;
        keycloak = started(keycloak, ContainerServers::keycloak);
        var url = "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(8080);
        if (fresh) {
            var token = new Tokens(url + "/realms/master").ofAdministrator("admin", PASSWORD);
            new SecondFactorFlow(new RealmAdministration(url, token)).bind();
        }
        return url + "/realms/output-hub";
    }

    private static GenericContainer<?> keycloak() {
        var container = new GenericContainer<>("quay.io/keycloak/keycloak:26.7.0")
                .withExposedPorts(8080)
                .withCommand("start-dev", "--import-realm")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD)
                .withEnv("HUB_PUBLIC_URL", "http://localhost:8080")
                .withEnv("HUB_GATEWAY_URL", "http://localhost:8080")
                .withEnv("HUB_GATEWAY_CLIENT_SECRET", PASSWORD)
                .withEnv("HUB_SERVICES_CLIENT_SECRET", PASSWORD)
                .withCopyToContainer(
                        Transferable.of(LocalRealm.json(Checkout.find())),
                        "/opt/keycloak/data/import/output-hub-realm.json")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Checkout.find().resolve("deploy/keycloak/themes")),
                        "/opt/keycloak/themes")
                .waitingFor(Wait.forHttp("/realms/output-hub").withStartupTimeout(Duration.ofMinutes(4)));
        Arrays.stream(LocalPerson.values()).forEach(person -> container.withEnv(person.passwordVariable(), PASSWORD));
        return container;
    }

    @Override
    public String passwordOf(LocalPerson person) {
        return PASSWORD;
    }

    @Override
    public String servicesClientSecret() {
        return PASSWORD;
    }

    @Override
    public String keycloakAdministratorPassword() {
        return PASSWORD;
    }

    @Override
    public String describe() {
        return "containers, because an engine answers";
    }

    private static GenericContainer<?> started(
            @Nullable GenericContainer<?> known, Supplier<GenericContainer<?>> fresh) {
        if (known != null) {
            return known;
        }
        var container = fresh.get();
        container.start();
        return container;
    }
}
