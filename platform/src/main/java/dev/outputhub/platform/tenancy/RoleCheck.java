package dev.outputhub.platform.tenancy;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start as a database role that row level security does not bind. */
class RoleCheck implements InitializingBean {

    private static final String BYPASSES =
            "select rolsuper or rolbypassrls from pg_catalog.pg_roles where rolname = current_user";

    private final JdbcClient database;

    RoleCheck(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        if (database.sql(BYPASSES).query(Boolean.class).single()) {
            throw new IllegalStateException("The database role of this service bypasses row level security. "
                    + "Set spring.datasource.username to the <schema>_service role.");
        }
    }
}
