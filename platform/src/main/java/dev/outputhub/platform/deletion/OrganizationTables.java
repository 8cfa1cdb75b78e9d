package dev.outputhub.platform.deletion;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables hold rows of organisations: the catalog says so, since a list would be wrong with the next migration. */
class OrganizationTables {

    /**
     * Those first that few others point to, so that little goes along with a row. Those that this service may not delete from, as the audit trail,
     * are emptied by a function of their owner.
     */
    private static final String HOLDING = """
            select quote_ident(class.relname)
            from pg_catalog.pg_class class
            join pg_catalog.pg_attribute attribute
              on attribute.attrelid = class.oid and attribute.attname = 'organization_id' and not attribute.attisdropped
            where class.relnamespace = current_schema()::regnamespace
              and class.relkind in ('r', 'p')
              and not class.relispartition
              and has_table_privilege(class.oid, 'delete')
            order by (
              select count(*) from pg_catalog.pg_constraint pointing
              where pointing.contype = 'f' and pointing.confrelid = class.oid
            ), class.relname""";

    private final JdbcClient database;

    OrganizationTables(JdbcClient database) {
        this.database = database;
    }

    List<String> all() {
        return database.sql(HOLDING).query(String.class).list();
    }

    /** At most so many rows; how many there were. */
    int deleteSome(String table, UUID organization, int most) {
        // in another partition a row of the organisation may have the same ctid, and goes with it
        return database.sql("delete from " + table + " where organization_id = ? and ctid = any(array("
                        + "select ctid from " + table + " where organization_id = ? limit ?))")
                .param(organization)
                .param(organization)
                .param(most)
                .update();
    }

    int deleteAll(String table, UUID organization) {
        return database.sql("delete from " + table + " where organization_id = ?")
                .param(organization)
                .update();
    }
}
