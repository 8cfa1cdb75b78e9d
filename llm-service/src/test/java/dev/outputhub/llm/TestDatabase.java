package dev.outputhub.llm;

import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its superuser sees it: past row level security. */
public final class TestDatabase {

    private TestDatabase() {}

    public static JdbcClient of(Environment environment) {
        DataSource source = new DriverManagerDataSource(environment.getRequiredProperty("test.superuser-url"));
        return JdbcClient.create(source);
    }
}
