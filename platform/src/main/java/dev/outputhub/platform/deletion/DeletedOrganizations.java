package dev.outputhub.platform.deletion;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations that this service knows to be deleted. */
public class DeletedOrganizations {

    private final JdbcClient database;

    DeletedOrganizations(JdbcClient database) {
        this.database = database;
    }

    /**
     * In the caller's transaction, if there is one: from its commit on nothing that is told about the organisation counts here, not even that
     * it is closed no more.
     */
    public void add(UUID organization) {
        database.sql("with closed as (delete from closed_organization where id = :id)"
                        + " insert into deleted_organization (id) values (:id) on conflict do nothing")
                .param("id", organization)
                .update();
    }

    public boolean contains(UUID organization) {
        return database.sql("select exists (select from deleted_organization where id = ?)")
                .param(organization)
                .query(Boolean.class)
                .single();
    }

    /** Of which something may be left. */
    List<UUID> left() {
        return database.sql("select id from deleted_organization where emptied_at is null order by told_at")
                .query(UUID.class)
                .list();
    }

    /** Nothing was found any more. Work that was under way when it was told may still commit: only after a while that is the end. */
    void noteEmpty(UUID organization, int settledSeconds) {
        database.sql("update deleted_organization set emptied_at = now() where id = ?"
                        + " and told_at <= now() - make_interval(secs => ?)")
                .param(organization)
                .param(settledSeconds)
                .update();
    }
}
