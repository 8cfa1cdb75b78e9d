package dev.outputhub.platform.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database of its own for one generation: bootstrapped like a service's, gone afterwards. */
final class BuildDatabase implements AutoCloseable {

    private static final String SERVER_VARIABLE = "HUB_BUILD_POSTGRES_URL";

    private final @Nullable EmbeddedPostgres embedded;
    private final String serverUrl;
    private final String name;

    private BuildDatabase(@Nullable EmbeddedPostgres embedded, String serverUrl, String name) {
        this.embedded = embedded;
        this.serverUrl = serverUrl;
        this.name = name;
    }

    /** On the server named by HUB_BUILD_POSTGRES_URL (a superuser's JDBC address), else on one started for the moment. */
    static BuildDatabase start(ServiceModule module) throws IOException, SQLException {
        var name = "build_" + module.schema() + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var given = System.getenv(SERVER_VARIABLE);
        var embedded = given == null ? startServer() : null;
        var serverUrl = embedded == null ? given : embedded.getJdbcUrl("postgres", "postgres");
        var database = new BuildDatabase(embedded, serverUrl, name);
        try {
            database.create(module);
        } catch (IOException | SQLException failure) {
            database.close();
            throw failure;
        }
        return database;
    }

    private static EmbeddedPostgres startServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "10")
                .start();
    }

    String url() {
        return serverUrl.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    private void create(ServiceModule module) throws IOException, SQLException {
        onServer("create database " + name);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(bootstrap(module.bootstrapScript(), module.schema()));
        }
    }

    private static String bootstrap(Path script, String schema) throws IOException {
        return Files.readString(script)
                .replace("${schema}", schema)
                .replace("${ownerPassword}", UUID.randomUUID().toString())
                .replace("${servicePassword}", UUID.randomUUID().toString());
    }

    private void onServer(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(serverUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        if (embedded == null) {
            onServer("drop database if exists " + name + " with (force)");
        } else {
            embedded.close();
        }
    }
}
