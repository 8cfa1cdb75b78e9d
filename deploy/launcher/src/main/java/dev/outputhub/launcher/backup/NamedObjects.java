package dev.outputhub.launcher.backup;

import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.infrastructure.Superuser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which objects of the store rows of the databases name. */
record NamedObjects(Superuser superuser) {

    /** From the catalog: a list of tables would be wrong with the next migration. */
    private static final String COLUMNS = """
            select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name)
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'storage_key' and t.table_type = 'BASE TABLE'""";

    Set<String> names() {
        try (var connection = superuser.connect(PostgresServer.DATABASE);
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var answer = statement.executeQuery(COLUMNS)) {
                while (answer.next()) {
                    tables.add(answer.getString(1));
                }
            }
            var names = new HashSet<String>();
            for (var table : tables) {
                try (var answer =
                        statement.executeQuery("select storage_key from " + table + " where storage_key is not null")) {
                    while (answer.next()) {
                        names.add(answer.getString(1));
                    }
                }
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
