package dev.outputhub.platform.test.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a service under test as its superuser sees it: past row level security. */
public record TestDatabase(String superuserUrl) {

    public static TestDatabase of(Environment environment) {
        return new TestDatabase(environment.getRequiredProperty("test.superuser-url"));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(superuserUrl));
    }

    /** One after the other over one connection, each committed by itself. */
    public void run(String... statements) {
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            run(connection, statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * What PostgreSQL does for a query of a service's role, under row level security, with the plans of what runs inside functions.
     *
     * @param schema after which the role is named
     */
    public String planOf(String schema, UUID organization, String query) {
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "load 'auto_explain'",
                    "set local auto_explain.log_min_duration = 0",
                    "set local auto_explain.log_analyze = on",
                    "set local auto_explain.log_nested_statements = on",
                    "set local auto_explain.log_level = notice",
                    "set local role " + schema + "_service",
                    "set local search_path = " + schema + ", public",
                    "set local app.organization_id = '" + organization + "'");
            return plan(connection, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String plan(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                plan.append(notice.getMessage()).append('\n');
            }
            return plan.toString();
        } finally {
            connection.rollback();
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
