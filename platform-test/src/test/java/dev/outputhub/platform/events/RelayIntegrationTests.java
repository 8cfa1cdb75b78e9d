package dev.outputhub.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.ServiceDatabase;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox on a real database, its relay, and a real broker that is killed. */
class RelayIntegrationTests {

    private static final String TOPIC = "told.events.v1";
    private static final String AUDIT = "told.audit.v1";
    private static final Set<Integer> ALL_PARTITIONS =
            IntStream.range(0, 256).boxed().collect(Collectors.toSet());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static OwnBroker broker;
    private static ServiceDatabase server;
    private static JdbcClient database;

    private final List<OutboxRows.Told> told = new ArrayList<>();
    private DefaultKafkaProducerFactory<String, String> producers;
    private OutboxRows outbox;
    private KafkaRelay relay;

    @BeforeAll
    static void serversOfOurOwn() throws Exception {
        broker = new OwnBroker(folder);
        broker.create(TOPIC, AUDIT);
        database = database();
    }

    private static JdbcClient database() {
        server = TestInfrastructure.createServiceDatabase("relay");
        Flyway.configure()
                .dataSource(server.url(), server.owner(), server.ownerPassword())
                .schemas("relay")
                .locations("classpath:db/migration-platform")
                .load()
                .migrate();
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.service(), server.servicePassword()));
    }

    @AfterAll
    static void noneIsLeft() {
        broker.close();
    }

    @BeforeEach
    void aRelay() {
        database.sql("delete from outbox_record").update();
        // as in platform.yaml, less patient
        producers = new DefaultKafkaProducerFactory<>(
                Map.of(
                        "bootstrap.servers", broker.address(),
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 2,
                        "max.block.ms", 2_000,
                        "delivery.timeout.ms", 3_000,
                        "request.timeout.ms", 2_000),
                new StringSerializer(),
                new StringSerializer());
        outbox = new OutboxRows(database, Clock.systemUTC());
        relay = new KafkaRelay(outbox, new KafkaTemplate<>(producers), JsonMapper.shared());
    }

    @AfterEach
    void isGone() {
        producers.destroy();
    }

    @Test
    void aBatchLeavesInTheOrderOfEachKeyAndIsForgotten() {
        for (int number = 0; number < 10; number++) {
            for (int key = 0; key < 80; key++) {
                tell("ordered-" + key, number, TOPIC, AUDIT);
            }
        }
        store();
        assertThat(relay.relay(ALL_PARTITIONS).rows()).isEqualTo(KafkaRelay.ROWS);
        assertThat(relay.relay(ALL_PARTITIONS).rows()).isEqualTo(300);
        assertThat(waiting()).isZero();
        for (var topic : List.of(TOPIC, AUDIT)) {
            var numbers = numbersByKey("ordered-", topic, 800);
            assertThat(numbers).hasSize(80);
            assertThat(numbers.values())
                    .allSatisfy(one -> assertThat(one).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        }
    }

    @Test
    void whatOneTransactionToldOfOneRecordStaysInOrderToo() {
        tell("burst", 0, TOPIC, TOPIC, AUDIT, TOPIC);
        tell("burst", 1, TOPIC);
        store();
        assertThat(relay.relay(ALL_PARTITIONS).rows()).isEqualTo(2);
        assertThat(numbersByKey("burst", TOPIC, 4).get("burst")).containsExactly(0, 0, 0, 1);
    }

    @Test
    void whatCannotBeSentHoldsUpWhatIsBehindItAndNobodyElse() {
        told.add(new OutboxRows.Told("stuck", payload("stuck", "x".repeat(2_000_000), TOPIC)));
        tell("stuck", 1, TOPIC);
        tell("free", 0, TOPIC);
        tell("free", 1, TOPIC);
        store();
        assertThat(relay.relay(ALL_PARTITIONS).rows()).isEqualTo(2);
        assertThat(numbersByKey("free", TOPIC, 2).get("free")).containsExactly(0, 1);
        // whether or not its time has come again, the one behind it is not sent before it
        assertThat(relay.relay(ALL_PARTITIONS).rows()).isZero();
        assertThat(waiting()).isEqualTo(2);
        var stuck = database.sql(
                        "select failure_count from outbox_record where record_key = 'stuck' order by created_at, id")
                .query(Integer.class)
                .list();
        assertThat(stuck).hasSize(2);
        assertThat(stuck.getFirst()).isPositive();
        assertThat(stuck.getLast()).isZero();
    }

    @Test
    void instancesSendWhatIsInTheirPartitionsAlone() {
        for (int key = 0; key < 100; key++) {
            tell("shared-" + key, 0, TOPIC);
        }
        store();
        var one = IntStream.range(0, 128).boxed().collect(Collectors.toSet());
        var other = IntStream.range(128, 256).boxed().collect(Collectors.toSet());
        int ofOne = relay.relay(one).rows();
        assertThat(ofOne).isBetween(1, 99);
        assertThat(relay.relay(one).rows()).isZero();
        assertThat(relay.relay(other).rows()).isEqualTo(100 - ofOne);
    }

    @Test
    void nothingIsLostAndNothingOvertakesWhenTheBrokerDiesInTheMiddle() throws Exception {
        int keys = 200;
        int numbers = 30;
        for (int number = 0; number < numbers; number++) {
            for (int key = 0; key < keys; key++) {
                tell("killed-" + key, number, TOPIC);
            }
        }
        store();
        var relaying = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted() && waiting() > 0) {
                relay.relay(ALL_PARTITIONS);
            }
        });
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> waiting() < 5_500);
        broker.kill();
        long left = waiting();
        assertThat(left).isPositive();
        // longer than a message may be on its way
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> database.sql("select count(*) from outbox_record where failure_count > 0")
                                .query(Long.class)
                                .single()
                        > 0);
        broker.start();
        Awaitility.await().atMost(PATIENCE).until(() -> waiting() == 0);
        relaying.join();
        var arrived = numbersByKey("killed-", TOPIC, keys * numbers);
        assertThat(arrived).hasSize(keys);
        var inOrder = IntStream.range(0, numbers).boxed().toList();
        assertThat(arrived.values())
                .allSatisfy(one -> assertThat(new LinkedHashSet<>(one)).containsExactlyElementsOf(inOrder));
    }

    @Test
    void aBurstAfterAQuietTimeIsNotReadOnceForEachOfItsRows() {
        try (var kept =
                new SingleConnectionDataSource(server.url(), server.service(), server.servicePassword(), true)) {
            var connection = JdbcClient.create(kept);
            var quiet = new OutboxRows(connection, Clock.systemUTC());
            // often enough for a plan to be kept that suits an empty table
            for (int i = 0; i < 20; i++) {
                assertThat(quiet.due(ALL_PARTITIONS, KafkaRelay.ROWS, Long.MAX_VALUE))
                        .isEmpty();
            }
            long before = rowsRead(connection);
            int burst = 3_000;
            for (int number = 0; number < burst; number++) {
                tell("burst-" + number, 0, TOPIC);
            }
            store();
            assertThat(quiet.due(ALL_PARTITIONS, KafkaRelay.ROWS, Long.MAX_VALUE))
                    .hasSize(KafkaRelay.ROWS);
            assertThat(rowsRead(connection) - before).isLessThan(3L * burst);
        }
    }

    private static long rowsRead(JdbcClient connection) {
        connection.sql("select pg_stat_force_next_flush()").query().singleRow();
        return connection
                .sql("select seq_tup_read from pg_stat_user_tables where relname = 'outbox_record'")
                .query(Long.class)
                .single();
    }

    private void tell(String key, int number, String... topics) {
        told.add(new OutboxRows.Told(key, payload(key, String.valueOf(number), topics)));
    }

    private static String payload(String key, String body, String... topics) {
        return JsonMapper.shared()
                .writeValueAsString(List.of(topics).stream()
                        .map(topic -> new OutgoingMessage(topic, key, Map.of("ce_type", "Told"), body))
                        .toList());
    }

    /** As many transactions as there are rows of one key: what is told at the same time has no order. */
    private void store() {
        var rounds = new ArrayList<List<OutboxRows.Told>>();
        var ofKey = new HashMap<String, Integer>();
        for (var one : told) {
            int round = ofKey.merge(one.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(one);
        }
        rounds.forEach(outbox::add);
    }

    private static long waiting() {
        return database.sql("select count(*) from outbox_record")
                .query(Long.class)
                .single();
    }

    private static Map<String, List<Integer>> numbersByKey(String prefix, String topic, int atLeast) {
        return broker.everything(topic, atLeast).stream()
                .filter(message -> message.key().startsWith(prefix))
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(message -> Integer.valueOf(message.value()), Collectors.toList())));
    }
}
