package dev.outputhub.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.letters.DeadLetters;
import dev.outputhub.launcher.letters.LetterCommand;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does with events that could not be handled, on a real Kafka and topics of their own. */
class DeadLettersIntegrationTests {

    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", TestInfrastructure.kafkaBootstrapServers());
    private final String origin = "told-" + UUID.randomUUID();
    private final String parked = origin + ".some-service" + DeadLetters.SUFFIX;
    private final DeadLetters letters = new DeadLetters(connection);

    @BeforeEach
    void park() throws Exception {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < 3; number++) {
                var letter = new ProducerRecord<>(parked, "key-" + number, "body-" + number);
                header(letter, "ce_id", "id-" + number);
                header(letter, "ce_type", "OutputEdited");
                header(letter, "kafka_dlt-original-topic", origin);
                header(letter, "kafka_dlt-exception-message", "Listener method threw exception");
                header(letter, "kafka_dlt-exception-stacktrace", """
                        a.b.ListenerFailed: Listener method threw exception
                        \tat a.b.C
                        Caused by: java.lang.IllegalStateException: no such output
                        \tat a.b.D
                        """);
                producer.send(letter).get();
            }
        }
    }

    @AfterEach
    void close() {
        letters.close();
    }

    @Test
    void theyAreListedWithTheReason() {
        assertThat(letters.list(parked)).hasSize(3).allSatisfy(letter -> {
            assertThat(letter.origin()).isEqualTo(origin);
            assertThat(letter.reason()).isEqualTo("IllegalStateException: no such output");
        });
        assertThat(said("list"))
                .contains(parked, "OutputEdited", "id-1", "no such output")
                .doesNotContain("Listener method", "a.b.D");
    }

    @Test
    void toldAgainTheyAreOnTheirTopicAsTheyWereAndLieThereNoMore() {
        assertThat(said("replay", parked)).contains("3 told again");

        assertThat(letters.list(parked)).isEmpty();
        var told = told();
        assertThat(told).extracting(ConsumerRecord::value).containsExactlyInAnyOrder("body-0", "body-1", "body-2");
        assertThat(told).allSatisfy(message -> {
            assertThat(message.headers().lastHeader("ce_id").value())
                    .isEqualTo(message.key().replace("key", "id").getBytes(StandardCharsets.UTF_8));
            assertThat(message.headers().lastHeader("kafka_dlt-original-topic")).isNull();
        });
    }

    @Test
    void droppedTheyAreGoneAndNobodyHearsOfThem() {
        assertThat(said("drop", parked)).contains("3 dropped for good");
        assertThat(letters.list(parked)).isEmpty();
        assertThat(letters.replay(parked)).isZero();
    }

    @Test
    void aTopicWithoutAnyIsAnsweredWithThoseThatHaveSome() {
        assertThatThrownBy(() -> said("drop", origin))
                .isInstanceOfSatisfying(
                        HubProblem.class,
                        problem -> assertThat(problem.advice()).contains(parked));
    }

    private String said(String... words) {
        var printed = new ByteArrayOutputStream();
        new LetterCommand(new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .perform(List.of(words), connection);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<String, String>> told() {
        var told = new ArrayList<ConsumerRecord<String, String>>();
        var configuration = new HashMap<>(connection);
        configuration.put("group.id", origin);
        configuration.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(origin));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(told::add);
                return told.size() == 3;
            });
        }
        return told;
    }

    private static void header(ProducerRecord<String, String> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
