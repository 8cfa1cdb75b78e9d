package dev.outputhub.platform.test.deletion;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of organisations in every table of a service that has any, whatever the tables are: they are made and found from the catalog. */
final class OrganizationRows {

    /** Of which ids stay, or leave by themselves. */
    private static final List<String> BESIDE =
            List.of("deleted_organization", "organization_tombstone", "outbox_record");

    /**
     * One row in each table, of which all ids are one, so that rows point to each other as foreign keys have it. Past the order of
     * foreign keys, past triggers and checks, which are put back.
     */
    private static final String PLANT = """
            do $plant$
            declare
              the_table record;
              the_check record;
              restored  text[];
              statement text;
              columns   text;
              contents  text;
            begin
              perform set_config('session_replication_role', 'replica', true);
              perform set_config('search_path', '{schema}, public', true);
              for the_table in
                select class.oid, format('%I.%I', '{schema}', class.relname) as name
                from pg_class class
                join pg_attribute attribute on attribute.attrelid = class.oid
                  and attribute.attname = 'organization_id' and not attribute.attisdropped
                where class.relnamespace = '{schema}'::regnamespace
                  and class.relkind in ('r', 'p') and not class.relispartition
                  and has_table_privilege('{schema}_service', class.oid, 'delete')
              loop
                restored := '{}';
                for the_check in
                  select conname, replace(pg_get_constraintdef(oid), ' NOT VALID', '') as definition
                  from pg_constraint where conrelid = the_table.oid and contype = 'c'
                loop
                  restored := restored || format(
                    'alter table %s add constraint %I %s not valid', the_table.name, the_check.conname, the_check.definition);
                  execute format('alter table %s drop constraint %I', the_table.name, the_check.conname);
                end loop;
                select
                  string_agg(quote_ident(attname), ', ' order by attnum),
                  string_agg(quote_literal(case
                    when attname = 'organization_id' then '{organization}'
                    when typname = 'uuid' then md5('{organization}')::uuid::text
                    when typcategory = 'A' then '{}'
                    when typtype = 'e' then (select enumlabel from pg_enum where enumtypid = pg_type.oid limit 1)
                    when typcategory = 'N' then '1'
                    when typcategory = 'D' then 'now'
                    when typname = 'bool' then 'false'
                    when typname in ('json', 'jsonb') then '{}'
                    when typname = 'bytea' then '\\x' || md5('{organization}')
                    when typname = 'tsvector' then ''
                    else 'x' || left(md5('{organization}'), 12)
                  end), ', ' order by attnum)
                into columns, contents
                from pg_attribute
                join pg_type on pg_type.oid = atttypid
                where attrelid = the_table.oid and attnum > 0 and not attisdropped
                  and attgenerated = '' and attidentity <> 'a'
                  and (attname = 'organization_id' or (attnotnull and not atthasdef));
                execute format('insert into %s (%s) values (%s)', the_table.name, columns, contents);
                foreach statement in array restored loop
                  execute statement;
                end loop;
              end loop;
            end
            $plant$""";

    private final TestDatabase database;
    private final JdbcClient superuser;
    private final String schema;

    OrganizationRows(TestDatabase database, String schema) {
        this.database = database;
        this.superuser = database.jdbc();
        this.schema = schema;
    }

    void plant(UUID organization) {
        database.run(PLANT.replace("{schema}", schema).replace("{organization}", organization.toString()));
    }

    /** The tables in which the id stands anywhere, in a column of its own or in a text. */
    List<String> tablesWith(UUID organization) {
        return superuser
                .sql("select relname from pg_class where relnamespace = ?::regnamespace and relkind in ('r', 'p')"
                        + " and not relispartition order by relname")
                .param(schema)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BESIDE.contains(table))
                .filter(table -> superuser
                        .sql("select exists (select from " + schema + "." + table + " as it where it::text like ?)")
                        .param("%" + organization + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
