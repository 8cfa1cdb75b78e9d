package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.platform.test.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Events that come in by the hundred. */
@ServiceTest
class BatchIntegrationTests {

    private static final int EVENTS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final MockMvcTester mvc;
    private final Notes notes;
    private final KafkaTemplate<String, String> kafka;
    private final KafkaListenerEndpointRegistry listeners;
    private final String mark = UUID.randomUUID().toString();

    @Autowired
    BatchIntegrationTests(
            MockMvcTester mvc,
            Notes notes,
            KafkaTemplate<String, String> kafka,
            KafkaListenerEndpointRegistry listeners) {
        this.mvc = mvc;
        this.notes = notes;
        this.kafka = kafka;
        this.listeners = listeners;
    }

    @BeforeEach
    void untilListening() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> listeners.getListenerContainers().stream()
                        .allMatch(container -> container.getAssignedPartitions() != null
                                && !container.getAssignedPartitions().isEmpty()));
    }

    @Test
    void aPoisonedEventAmongManyIsParkedAlone() {
        for (int number = 0; number < EVENTS; number++) {
            var person = number % 7 == 0 ? GLOBEX_OWNER : ACME_EDITOR;
            kafka.send(wish(person, text(number)).message());
        }
        var poisoned = wish(ACME_EDITOR, null);
        kafka.send(poisoned.message());
        for (int number = EVENTS; number < 2 * EVENTS; number++) {
            kafka.send(wish(ACME_EDITOR, text(number)).message());
        }
        int globex = (EVENTS + 6) / 7;
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count(ACME_EDITOR)).isEqualTo(2 * EVENTS - globex);
            assertThat(count(GLOBEX_OWNER)).isEqualTo(globex);
        });
        assertThat(parked(poisoned.subject())).containsExactly(NoteListener.TOPIC);
    }

    @Test
    void whatIsNoEventAtAllHoldsUpNoOther() {
        var key = UUID.randomUUID();
        kafka.send(wish(ACME_EDITOR, text(1)).message());
        kafka.send(new ProducerRecord<>(NoteListener.TOPIC, key.toString(), "no headers"));
        kafka.send(wish(ACME_EDITOR, text(2)).message());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count(ACME_EDITOR)).isEqualTo(2));
        assertThat(parked(key)).containsExactly(NoteListener.TOPIC);
    }

    @Test
    void anEventThatStandsInAPollTwiceIsHandledOnce() {
        var event = wish(ACME_EDITOR, text(1));
        kafka.send(event.message());
        kafka.send(event.message());
        kafka.send(wish(ACME_EDITOR, text(2)).message());
        kafka.send(event.message());
        Awaitility.await()
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(count(ACME_EDITOR)).isEqualTo(2));
    }

    @Test
    void whatAnEventCausesCarriesTheTraceInWhichItWasTold() {
        var message = wish(ACME_EDITOR, text(1)).message();
        message.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));
        kafka.send(message);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count(ACME_EDITOR)).isEqualTo(1));
        var caused = messages(Notes.TOPIC, onlyNote(), "traceparent");
        assertThat(caused).hasSize(1).allMatch(trace -> trace.startsWith("00-" + TRACE));
    }

    private String text(int number) {
        return mark + "-" + number;
    }

    private static TestEvent wish(TestPeople person, @Nullable String text) {
        var data = text == null ? "{}" : "{\"text\": \"" + text + "\"}";
        return TestEvent.of(NoteListener.TOPIC, "NoteWanted", UUID.randomUUID(), person, data);
    }

    private int count(TestPeople person) {
        return CurrentPrincipal.call(
                Principal.actingFor(person.organizationId(), person.id()), () -> notes.countBeginningWith(mark));
    }

    private String onlyNote() {
        var answer = mvc.get()
                .uri("/api/v1/notes?text.gte=" + mark + "&text.lt=" + mark + "z")
                .with(Caller.as(ACME_EDITOR))
                .exchange();
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private static List<String> parked(UUID key) {
        return messages(NoteListener.PARKED, key.toString(), "kafka_dlt-original-topic");
    }

    /** @return the header of each message of that key, after the first has come */
    private static List<String> messages(String topic, String key, String header) {
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestInfrastructure.kafkaBootstrapServers(),
                        "group.id",
                        "spy-" + key,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(
                                new String(message.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
                    }
                });
                assertThat(found).isNotEmpty();
            });
        }
        return found;
    }
}
