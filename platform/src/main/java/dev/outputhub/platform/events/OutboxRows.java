package dev.outputhub.platform.events;

import io.namastack.outbox.partition.PartitionHasher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what is to be told, in the layout of Namastack Outbox, whose instances share its partitions among themselves. */
class OutboxRows {

    /**
     * @param payload messages as JSON
     * @param context {@code limited} where the database marked it as of a record that some groups alone may see
     * @param failures how often it could not be sent
     */
    record Row(
            String id, String key, String payload, @Nullable String context, int failures) {

        boolean isLimited() {
            return "limited".equals(context);
        }
    }

    /** What is told of one subject by one transaction. */
    record Told(String key, String payload) {}

    private static final String ADD = """
            insert into outbox_record (id, status, record_key, record_type, payload, created_at, failure_count, next_retry_at,
              partition_no, handler_id)
            select id, 'NEW', record_key, 'messages', payload, ?, 0, ?, partition_no, ''
            from unnest(?::text[], ?::text[], ?::text[], ?::int[]) told (id, record_key, payload, partition_no)""";

    private static final String DUE =
            "select id, key, payload, context, failures from outbox_due(:now, :partitions, :rows, :bytes)";

    private static final String LATER = """
            update outbox_record set failure_count = failure_count + 1, failure_reason = left(?, 1000), next_retry_at = ?
            where id = ?""";

    private final JdbcClient database;
    private final Clock clock;

    OutboxRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Collection<Told> told) {
        var now = at(clock.instant());
        database.sql(ADD)
                .param(now)
                .param(now)
                .param(told.stream().map(_ -> UUID.randomUUID().toString()).toArray(String[]::new))
                .param(told.stream().map(Told::key).toArray(String[]::new))
                .param(told.stream().map(Told::payload).toArray(String[]::new))
                .param(told.stream()
                        .map(one -> PartitionHasher.INSTANCE.getPartitionForRecordKey(one.key()))
                        .toArray(Integer[]::new))
                .update();
    }

    /** @return of each key the oldest ones without a gap, all in the order in which they were told */
    List<Row> due(Set<Integer> partitions, int rows, long bytes) {
        return database.sql(DUE)
                .param("now", at(clock.instant()))
                .param("partitions", partitions.toArray(Integer[]::new))
                .param("rows", rows)
                .param("bytes", bytes)
                .query(Row.class)
                .list();
    }

    /** How long the oldest has been waiting; nothing when none is. */
    Duration age() {
        return database.sql("select min(created_at) from outbox_record where status = 'NEW'")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    void forget(Collection<String> sent) {
        database.sql("delete from outbox_record where id = any(?)")
                .param(sent.toArray(String[]::new))
                .update();
    }

    void tryLater(String id, @Nullable String reason, Duration pause) {
        database.sql(LATER)
                .param(reason)
                .param(at(clock.instant().plus(pause)))
                .param(id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
