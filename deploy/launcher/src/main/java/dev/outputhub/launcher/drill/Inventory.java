package dev.outputhub.launcher.drill;

import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.infrastructure.Superuser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How every table of organisations stood: how many rows, and a sum over their contents.
 *
 * @param tables what stands in each
 */
public record Inventory(Map<String, Contents> tables) {

    /** @param sum over the rows as text, in an order of their own */
    public record Contents(long rows, String sum) {}

    private static final String TABLES = """
            select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name)
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'""";

    private static final String WAITING = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_name = 'outbox_record' and table_type = 'BASE TABLE'""";

    public static Inventory of(Superuser superuser) {
        var tables = new TreeMap<String, Contents>();
        for (var table : column(superuser, TABLES)) {
            var found = column(
                    superuser,
                    "select count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), '' order by md5(r::text))), '') from "
                            + table + " r");
            var words = found.getFirst().split(" ", -1);
            tables.put(table, new Contents(Long.parseLong(words[0]), words[1]));
        }
        return new Inventory(tables);
    }

    /** Whether all that was told has left for Kafka. */
    public static boolean isAllTold(Superuser superuser) {
        return column(superuser, WAITING).stream()
                .allMatch(outbox -> column(superuser, "select count(*)::text from " + outbox)
                        .getFirst()
                        .equals("0"));
    }

    public long rows() {
        return tables.values().stream().mapToLong(Contents::rows).sum();
    }

    /** Tables that do not stand alike, in words. */
    public List<String> differences(Inventory other) {
        var names = new TreeMap<>(tables);
        names.putAll(other.tables());
        return names.keySet().stream()
                .filter(table -> !String.valueOf(tables.get(table))
                        .equals(String.valueOf(other.tables().get(table))))
                .map(table -> table + ": " + rows(tables.get(table)) + " rows then, "
                        + rows(other.tables().get(table)) + " restored")
                .toList();
    }

    private static String rows(@Nullable Contents contents) {
        return contents == null ? "no" : String.valueOf(contents.rows());
    }

    private static List<String> column(Superuser superuser, String question) {
        try (var connection = superuser.connect(PostgresServer.DATABASE);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
