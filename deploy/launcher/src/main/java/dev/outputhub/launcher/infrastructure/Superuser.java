package dev.outputhub.launcher.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** What only the superuser may do: databases, roles, extensions. */
public record Superuser(String host, int port, String password) {

    static final String NAME = "postgres";

    private static final String BOOTSTRAP = "/postgres/bootstrap.sql";

    public Superuser(int port, String password) {
        this("localhost", port, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), properties());
    }

    /** For commands about the server as a whole, which are no SQL. */
    public Connection connectForReplication() throws SQLException {
        var properties = properties();
        properties.setProperty("replication", "true");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("assumeMinServerVersion", "18");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "3");
        return properties;
    }

    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                execute("postgres", "create database " + name);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether the last segment of the log that was to be copied was not. */
    public boolean cannotArchive() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false)"
                                + " from pg_stat_archiver")) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void dropDatabase(String name) {
        execute("postgres", "drop database if exists " + name + " with (force)");
    }

    /** Roles, schema, extensions and rights of one service. */
    public void bootstrap(String database, String schema, String ownerPassword, String servicePassword) {
        // roles belong to the whole server: two bootstraps at once would trip over each other's rows
        try (var guard = connect("postgres");
                var statement = guard.createStatement()) {
            statement.execute("select pg_advisory_lock(" + BOOTSTRAP.hashCode() + ")");
            execute(
                    database,
                    script().replace("${schema}", schema)
                            .replace("${ownerPassword}", ownerPassword)
                            .replace("${servicePassword}", servicePassword));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String script() {
        try (var stream = Superuser.class.getResourceAsStream(BOOTSTRAP)) {
            if (stream == null) {
                throw new IllegalStateException(BOOTSTRAP + " is missing from the launcher");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
