package dev.outputhub.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The servers of the running platform, looked into as whoever operates it can. */
final class Servers {

    private static final String SERVICES = "outputhub";
    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""";

    /** Places of the servers behind the gateway's port. */
    private static final int POSTGRES = 11;

    private static final int KAFKA = 12;

    /**
     * What a topic has.
     *
     * @param about how many of its events have one of the words
     * @param kept for how long it keeps them
     */
    record Topic(long events, long about, String cleanup, Duration kept) {}

    void execute(String sql) {
        try (var connection = connect(SERVICES);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The rows as text, of the services' database. */
    List<String> rows(String sql) {
        return column(SERVICES, sql);
    }

    /** The tables of a database with one of the words in any of their columns, and in how many rows. */
    Map<String, Long> tablesWith(Collection<String> words, String database) {
        // bytes are shown as hexadecimal digits
        var pattern = words.stream()
                .flatMap(word -> Stream.of(word, HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))))
                .collect(Collectors.joining("|"));
        var found = new TreeMap<String, Long>();
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var table : column(database, TABLES)) {
                try (var counted = statement.executeQuery(
                        "select count(*) from " + table + " r where r::text ~ '" + pattern + "'")) {
                    counted.next();
                    if (counted.getLong(1) > 0) {
                        found.put(table, counted.getLong(1));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(database, failure);
        }
        return found;
    }

    /** Objects of all buckets with one of the words in their name or their contents. */
    List<String> objectsWith(Collection<String> words) {
        try (var files = Files.walk(RunningPlatform.data().resolve("s3"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> has(file, words))
                    .map(Path::toString)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Map<String, Topic> topicsWith(Collection<String> words) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + port(KAFKA));
        var found = new TreeMap<String, Topic>();
        try (var admin = Admin.create(settings)) {
            for (var name : admin.listTopics().names().get()) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
                var config =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                var events = events(name, settings);
                found.put(
                        name,
                        new Topic(
                                events.size(),
                                events.stream()
                                        .filter(event -> words.stream().anyMatch(event::contains))
                                        .count(),
                                config.get("cleanup.policy").value(),
                                Duration.ofMillis(Long.parseLong(
                                        config.get("retention.ms").value()))));
            }
        }
        return found;
    }

    private static List<String> events(String topic, Map<String, Object> settings) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<String>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    var text =
                            new StringBuilder().append(event.key()).append(' ').append(event.value());
                    event.headers()
                            .forEach(header ->
                                    text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
                    events.add(text.toString());
                });
            }
            return events;
        }
    }

    private static boolean has(Path file, Collection<String> words) {
        try {
            var all = file + Files.readString(file, StandardCharsets.ISO_8859_1);
            return words.stream().anyMatch(all::contains);
        } catch (IOException gone) {
            // deleted while it was looked at
            return false;
        }
    }

    private List<String> column(String database, String question) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(question, failure);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port(POSTGRES) + "/" + database, "postgres", password());
    }

    /** Of the superuser, as the run's data folder keeps it. */
    private static String password() {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(RunningPlatform.data().resolve("secrets"))) {
            secrets.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return secrets.getProperty("postgres.superuser");
    }

    private static int port(int place) {
        return RunningPlatform.url().getPort() + place;
    }
}
