package dev.outputhub.platform.test.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import redis.embedded.RedisServer;

/** Real servers, started when first asked for, once per JVM. */
public final class TestInfrastructure {

    private static final Path BOOTSTRAP = Path.of("deploy/launcher/src/main/resources/postgres/bootstrap.sql");
    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedKafkaKraftBroker kafka;
    private static @Nullable RedisServer redis;

    private TestInfrastructure() {}

    /** A database of its own for one test context, bootstrapped like a service's. */
    public static synchronized ServiceDatabase createServiceDatabase(String schema) {
        try {
            var server = postgres();
            var name = "test_" + schema + "_"
                    + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            var superuserUrl = server.getJdbcUrl("postgres", name);
            try (var connection = DriverManager.getConnection(superuserUrl);
                    var statement = connection.createStatement()) {
                statement.execute(Files.readString(root().resolve(BOOTSTRAP))
                        .replace("${schema}", schema)
                        .replace("${ownerPassword}", "test")
                        .replace("${servicePassword}", "test"));
            }
            var url = "jdbc:postgresql://localhost:%d/%s?currentSchema=%s,public"
                    .formatted(server.getPort(), name, schema);
            return new ServiceDatabase(url, schema, "test", "test", superuserUrl);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("No database for the test", failure);
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_connections", "200")
                    .start();
        }
        return postgres;
    }

    public static synchronized String kafkaBootstrapServers() {
        if (kafka == null) {
            kafka = new EmbeddedKafkaKraftBroker(1, 1);
            kafka.afterPropertiesSet();
        }
        return kafka.getBrokersAsString();
    }

    public static synchronized int redisPort() {
        try {
            if (redis == null) {
                redis = RedisServer.newRedisServer().port(freePort()).build();
                redis.start();
            }
            return redis.ports().getFirst();
        } catch (IOException failure) {
            throw new IllegalStateException("Redis did not start", failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(BOOTSTRAP))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(BOOTSTRAP + " is not found above the working folder");
        }
        return folder;
    }
}
