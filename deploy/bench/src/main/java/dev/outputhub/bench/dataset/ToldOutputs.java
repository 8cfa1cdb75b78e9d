package dev.outputhub.bench.dataset;

import dev.outputhub.bench.load.Gateway;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of the outbox as output-service writes them when somebody captures an output: an event and an entry of the audit trail each.
 * One real capture is the pattern, so that the events are what consumers know; the outputs they tell of do not exist.
 */
public final class ToldOutputs {

    /** Events of a row. */
    public static final int EVENTS = 2;

    private static final Pattern EVENT_ID = Pattern.compile("(ce_id[\\\\\":]+)[0-9a-f-]{36}");
    private static final int BATCH = 1_000;
    private static final int PARTITIONS = 256;

    private record Row(String key, String type, String payload, String handler) {}

    private final Connection database;
    private final Row pattern;

    public ToldOutputs(Connection database, Gateway gateway) throws SQLException {
        this.database = database;
        this.pattern = pattern(database, gateway);
    }

    private static Row pattern(Connection database, Gateway gateway) throws SQLException {
        try (var statement = database.createStatement()) {
            // the outbox forgets what it has sent
            statement.execute("drop table if exists output.bench_told");
            statement.execute("create table output.bench_told (like output.outbox_record)");
            statement.execute("grant insert on output.bench_told to public");
            statement.execute(
                    "create or replace function output.bench_tell() returns trigger language plpgsql security definer"
                            + " as $$ begin insert into output.bench_told select new.*; return null; end $$");
            statement.execute("create trigger bench_tell after insert on output.outbox_record"
                    + " for each row execute function output.bench_tell()");
            try {
                var id = gateway.post(
                                "/api/v1/outputs", Map.of("title", "Pattern of the bench", "content", "told"), 201)
                        .path("id")
                        .asString();
                try (var rows = statement.executeQuery(
                        "select record_key, record_type, payload, handler_id from output.bench_told where record_key ="
                                + " '"
                                + UUID.fromString(id) + "'")) {
                    rows.next();
                    return new Row(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                }
            } finally {
                statement.execute("drop trigger bench_tell on output.outbox_record");
                statement.execute("drop function output.bench_tell()");
                statement.execute("drop table output.bench_told");
            }
        }
    }

    /**
     * Tells of so many outputs in one transaction.
     *
     * @param mark the upper half of their ids
     */
    public void tell(long mark, int outputs) throws SQLException {
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement(
                "insert into output.outbox_record (id, status, record_key, record_type, payload, created_at,"
                        + " failure_count, next_retry_at, partition_no, handler_id) values (?, 'NEW', ?, ?, ?,"
                        + " clock_timestamp(), 0, now(), ?, ?)")) {
            for (int i = 0; i < outputs; i++) {
                var key = new UUID(mark, i).toString();
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, key);
                insert.setString(3, pattern.type());
                insert.setString(4, payload(key));
                insert.setInt(5, i % PARTITIONS);
                insert.setString(6, pattern.handler());
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    private String payload(String key) {
        return EVENT_ID.matcher(pattern.payload().replace(pattern.key(), key))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)) + UUID.randomUUID());
    }
}
