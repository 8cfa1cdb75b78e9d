package dev.outputhub.auth.audit;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only a superuser, or the service of a year ago, can write into the trail. */
record PlantedEntries(JdbcClient superuser) {

    private static final String AT = "2031-01-31T23:59:59.5Z";

    static PlantedEntries by(String superuserUrl) {
        return new PlantedEntries(new TestDatabase(superuserUrl).jdbc());
    }

    /** Chained as all others, and nested deeper than any reader goes. */
    void unreadable(UUID organization, UUID record) {
        superuser
                .sql("""
                    with tenant as materialized (select set_config('app.organization_id', ?, false) as set)
                    select auth.audit_append(
                      gen_random_uuid(), timestamptz '%s', 'planted', 'output', ?, 'nobody', ?, null, null, null,
                      (repeat('{"a":', 3000) || '1' || repeat('}', 3000))::jsonb)
                    from tenant where set <> ''\
                    """.formatted(AT))
                .param(organization.toString())
                .param(record)
                .param(UUID.randomUUID())
                .query()
                .listOfRows();
    }

    /** As entries were written before their texts had digests. */
    void asBefore(UUID organization, UUID id, Instant at, String after) {
        superuser
                .sql("""
                    with link as (
                      insert into auth.audit_chain as chain (organization_id, sequence, hash)
                      values (?::uuid, 1, '')
                      on conflict (organization_id) do update set sequence = chain.sequence + 1
                      returning sequence, hash
                    ), entry as (
                      insert into auth.audit_entry (
                        organization_id, at, id, sequence, action, record_kind, record_id, service, person_id, after, hash)
                      select ?::uuid, ?::timestamptz, ?, sequence, 'old', 'output', ?, 'old', ?, ?::jsonb,
                        auth.audit_digest(
                          hash, sequence, ?::timestamptz, ?, 'old', 'output', ?, 'old', ?, null, null, null, ?::jsonb)
                      from link
                      returning hash
                    )
                    select hash from entry\
                    """)
                .params(organization, organization, at.toString(), id, id, id, after, at.toString(), id, id, id, after)
                .query((row, _) -> row.getBytes("hash"))
                .optional()
                .ifPresent(hash ->
                        change("update auth.audit_chain set hash = ? where organization_id = ?", hash, organization));
    }

    void change(String sql, Object... parameters) {
        superuser.sql(sql).params(parameters).update();
    }

    String textsOf(UUID id) {
        return superuser
                .sql("select concat(before, after, salt) from auth.audit_entry where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
