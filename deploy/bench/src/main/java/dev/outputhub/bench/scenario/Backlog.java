package dev.outputhub.bench.scenario;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What was told and not handled by everybody yet: rows of all outboxes, and what consumers have not committed. */
public final class Backlog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Connection database;
    private final Admin kafka;
    private final List<String> schemas = new ArrayList<>();

    Backlog(Connection database, String broker) throws SQLException {
        this.database = database;
        this.kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select table_schema from information_schema.tables where table_name = 'outbox_record'")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
    }

    /** @return how long it took */
    public Duration untilGone() {
        long start = System.nanoTime();
        until(() -> waiting() == 0);
        until(() -> lag() == 0);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Rows in outboxes. */
    public long waiting() {
        long waiting = 0;
        for (var schema : schemas) {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + schema + ".outbox_record")) {
                rows.next();
                waiting += rows.getLong(1);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return waiting;
    }

    /** Events that are with the broker and that a group of consumers has not handled, over all groups. */
    public long lag() {
        var ends = ends();
        return committed().values().stream()
                .mapToLong(group -> ends.entrySet().stream()
                        .filter(end -> group.keySet().stream()
                                .anyMatch(partition ->
                                        partition.topic().equals(end.getKey().topic())))
                        .mapToLong(end -> Math.max(0, end.getValue() - group.getOrDefault(end.getKey(), 0L)))
                        .sum())
                .sum();
    }

    /** How many events the broker has ever been sent. */
    public long sent() {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<TopicPartition, Long> ends() {
        try {
            var topics = kafka.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(".events.v1"))
                    .toList();
            var partitions = kafka.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return kafka.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private Map<String, Map<TopicPartition, Long>> committed() {
        try {
            var groups = kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .collect(Collectors.toMap(GroupListing::groupId, _ -> new ListConsumerGroupOffsetsSpec()));
            return kafka.listConsumerGroupOffsets(groups).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            group -> group.getValue().entrySet().stream()
                                    .filter(partition -> partition.getValue() != null)
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            partition -> partition.getValue().offset()))));
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("What was told is not handled after " + PATIENCE);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    void untilSent() {
        until(() -> waiting() == 0);
    }

    @Override
    public void close() throws SQLException {
        kafka.close();
        database.close();
    }
}
