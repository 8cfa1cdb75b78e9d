package dev.outputhub.platform.deletion;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations that this service knows to be closed: what it does there without a person waits. */
public class ClosedOrganizations {

    private final JdbcClient database;

    ClosedOrganizations(JdbcClient database) {
        this.database = database;
    }

    void add(UUID organization) {
        database.sql("insert into closed_organization (id) values (?) on conflict do nothing")
                .param(organization)
                .update();
    }

    /** It is open again, or no more. */
    void remove(UUID organization) {
        database.sql("delete from closed_organization where id = ?")
                .param(organization)
                .update();
    }

    public boolean contains(UUID organization) {
        return database.sql("select exists (select from closed_organization where id = ?)")
                .param(organization)
                .query(Boolean.class)
                .single();
    }
}
