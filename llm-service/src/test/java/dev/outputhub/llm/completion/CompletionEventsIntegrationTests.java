package dev.outputhub.llm.completion;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletionEventsIntegrationTests extends LlmTests {

    @Autowired
    CompletionEventsIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void answerIsToldInOrderWithTheIdsGivenWhenItWasAsked() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "echo"), "tell the others");
        var told = told(accepted, "CompletionCompleted");
        assertThat(types(told)).containsExactly("CompletionStarted", "CompletionCompleted");
        var data = JsonMapper.shared().readTree(told.getLast().value());
        assertThat(data.path("text").asString()).isEqualTo("You said: tell the others");
        assertThat(data.path("userText").asString()).isEqualTo("tell the others");
        assertThat(data.path("newConversation").asBoolean()).isTrue();
        for (var id : List.of("conversationId", "userMessageId", "messageId", "outputId")) {
            assertThat(data.path(id)).as(id).isEqualTo(accepted.path(id));
        }
        assertThat(header(told.getLast(), "ce_organizationid"))
                .isEqualTo(ACME_EDITOR.organizationId().toString());
        assertThat(header(told.getLast(), "ce_personid"))
                .isEqualTo(ACME_EDITOR.id().toString());
    }

    @Test
    void failureIsToldWithTheQuestion() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "refusing"), "hello");
        var data = JsonMapper.shared()
                .readTree(told(accepted, "CompletionFailed").getLast().value());
        assertThat(data.path("state").asString()).isEqualTo("failed");
        assertThat(data.path("error").path("code").asString()).isEqualTo("request-refused");
        assertThat(data.path("userText").asString()).isEqualTo("hello");
        assertThat(data.path("userMessageId")).isEqualTo(accepted.path("userMessageId"));
    }

    @Test
    void cancellationIsToldWithTheQuestion() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "hanging"), "never mind");
        api.post(ACME_EDITOR, "/api/v1/completions/" + accepted.path("id").asString() + "/cancel", "");
        var data = JsonMapper.shared()
                .readTree(told(accepted, "CompletionCancelled").getLast().value());
        assertThat(data.path("userText").asString()).isEqualTo("never mind");
        assertThat(data.path("userMessageId")).isEqualTo(accepted.path("userMessageId"));
    }

    private static List<ConsumerRecord<String, String>> told(JsonNode completion, String last) {
        var received = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of("completion.events.v1"));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (completion.path("id").asString().equals(message.key())) {
                        received.add(message);
                    }
                });
                return types(received).contains(last);
            });
        }
        return received;
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        TestInfrastructure.kafkaBootstrapServers(),
                        "group.id",
                        "spy-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<String> types(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().map(message -> header(message, "ce_type")).toList();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
