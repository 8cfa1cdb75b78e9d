package dev.outputhub.conversation.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompletionIntegrationTests extends ConversationServiceTest {

    private final KafkaTemplate<String, String> kafka;
    private final MockMvcTester mvc;
    private final ConversationApi acme;

    @Autowired
    CompletionIntegrationTests(MockMvcTester mvc, KafkaTemplate<String, String> kafka) {
        this.mvc = mvc;
        this.kafka = kafka;
        this.acme = new ConversationApi(mvc, ACME_EDITOR);
    }

    @Test
    void beginsAConversationAndGoesOnWithIt() {
        var conversation = UUID.randomUUID();
        var first = completed(conversation, null, "What is a quark?", "A particle.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            // sent again: topics are subscribed to some time after the start, and each event counts once
            send(first);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        var begun = acme.read(path(conversation));
        assertThat(begun.path("title").asString()).isEqualTo("What is a quark?");
        assertThat(begun.path("messageCount").asInt()).isEqualTo(2);
        var second = completed(
                conversation, UUID.fromString(begun.path("currentMessageId").asString()), "And a lepton?", "Another.");
        send(second);
        send(second);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> acme.read(path(conversation)).path("messageCount").asInt() == 4);
        assertThat(acme.all(path(conversation) + "/messages"))
                .extracting(message -> message.path("text").asString())
                .containsExactly("What is a quark?", "A particle.", "And a lepton?", "Another.");
        assertThat(acme.all(path(conversation) + "/messages")
                        .getLast()
                        .at("/parts/0/type")
                        .asString())
                .isEqualTo("reasoning");
    }

    @Test
    void leavesAContinuedConversationToItsPersonWhenTheArchiveComesAgain() {
        var source = "t" + UUID.randomUUID();
        var archive = new ChatGptArchive();
        archive.chat(source, "Quarks").says("q", null, "user", "Up?").says("a", "q", "assistant", "Down.");
        acme.imported("a.json", archive.bytes());
        var chat = acme.read("/api/v1/conversations?sourceId=" + source)
                .path("items")
                .get(0);
        var conversation = UUID.fromString(chat.path("id").asString());
        var event = completed(
                conversation, UUID.fromString(chat.path("currentMessageId").asString()), "Strange?", "Charm.");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            send(event);
            return acme.read(path(conversation)).path("messageCount").asInt() == 4;
        });
        var later = new ChatGptArchive();
        later.chat(source, "Quarks")
                .with("update_time", 1_760_009_000)
                .says("q", null, "user", "Up?")
                .says("a", "q", "assistant", "Down.")
                .says("q2", "a", "user", "Top?");
        acme.imported("b.json", later.bytes());
        assertThat(acme.all(path(conversation) + "/messages")
                        .getLast()
                        .path("text")
                        .asString())
                .isEqualTo("Charm.");
        assertThat(acme.all(path(conversation) + "/messages?branch=all")).hasSize(5);
        assertThat(acme.get(path(UUID.randomUUID()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(CurrentPrincipal.find()).isEmpty();
    }

    @Test
    void keepsAnAnswerWithACharacterThatNoDatabaseHas() {
        var conversation = UUID.randomUUID();
        var event = completed(conversation, null, "What ends a text?", "In C, \u0000.");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(event);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        assertThat(acme.all(path(conversation) + "/messages")
                        .getLast()
                        .path("text")
                        .asString())
                .isEqualTo("In C, \uFFFD.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CompletionFailed", "CompletionCancelled"})
    void keepsAQuestionThatWasNotAnswered(String type) {
        var conversation = UUID.randomUUID();
        var first = unanswered(conversation, null, "What is a quark?");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(type, first);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        var begun = acme.read(path(conversation));
        assertThat(begun.path("title").asString()).isEqualTo("What is a quark?");
        assertThat(begun.path("messageCount").asInt()).isEqualTo(1);
        assertThat(begun.path("currentMessageId").asString())
                .isEqualTo(first.get("userMessageId").toString());
        send(type, unanswered(conversation, (UUID) first.get("userMessageId"), "And a lepton?"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(acme.all(path(conversation) + "/messages"))
                        .extracting(message -> message.path("text").asString())
                        .containsExactly("What is a quark?", "And a lepton?"));
    }

    @Test
    void staysAtTheAnswerWhenAnOlderQuestionTurnsOutUnanswered() {
        var conversation = UUID.randomUUID();
        var answered = completed(conversation, null, "Again: what is a quark?", "A particle.");
        answered.put("createdAt", Instant.parse("2026-01-01T09:59:00Z"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(answered);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        send("CompletionFailed", unanswered(conversation, null, "What is a quark?"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(acme.all(path(conversation) + "/messages?branch=all"))
                        .hasSize(3));
        assertThat(acme.read(path(conversation)).path("currentMessageId").asString())
                .isEqualTo(answered.get("messageId").toString());
    }

    @ParameterizedTest
    @CsvSource({"CompletionFailed, stream-broken", "CompletionCancelled, cancelled"})
    void keepsAnAnswerThatBrokeOffWhereThePersonReads(String type, String code) {
        var conversation = UUID.randomUUID();
        var word = "half" + UUID.randomUUID().toString().replace("-", "");
        var event = unanswered(conversation, null, "What is a quark?");
        event.put("messageId", UUID.randomUUID());
        event.put("text", "The first " + word);
        event.put("error", Map.of("code", "stream-broken", "detail", "The connection broke."));
        event.put("completedAt", "2026-01-01T09:58:10Z");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(type, event);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        var answer = acme.all(path(conversation) + "/messages").getLast();
        assertThat(answer.path("id").asString())
                .isEqualTo(event.get("messageId").toString());
        assertThat(answer.path("role").asString()).isEqualTo("assistant");
        assertThat(answer.path("text").asString()).isEqualTo("The first " + word);
        assertThat(answer.at("/parts/1/type").asString()).isEqualTo("interrupted");
        assertThat(answer.at("/parts/1/code").asString()).isEqualTo(code);
        assertThat(acme.read("/api/v1/search-hits?kinds=message&q=" + word).path("items"))
                .hasSize(1);
        assertThat(thread(conversation))
                .extracting(one -> one.path("text").asString())
                .containsExactly("What is a quark?", "The first " + word);
    }

    @Test
    void keepsCallsOfToolsAsParts() {
        var conversation = UUID.randomUUID();
        var event = completed(conversation, null, "What is the weather?", "");
        event.put("reasoning", null);
        event.put(
                "toolCalls",
                List.of(Map.of("id", "call_1", "name", "get_weather", "arguments", "{\"place\": \"Rome\"}")));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(event);
            assertThat(acme.get(path(conversation))).hasStatusOk();
        });
        var parts = acme.all(path(conversation) + "/messages").getLast().path("parts");
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.path("type").asString()).isEqualTo("toolCall");
            assertThat(part.path("name").asString()).isEqualTo("get_weather");
            assertThat(part.path("callId").asString()).isEqualTo("call_1");
            assertThat(part.path("text").asString()).isEqualTo("{\"place\": \"Rome\"}");
        });
    }

    @Test
    void questionIsThereAtOnceAndItsSystemPromptHiddenButReadByModels() {
        var conversation = UUID.randomUUID();
        var event = completed(conversation, null, "What is a quark?", "Une particule.");
        var told = UUID.randomUUID();
        event.put("preamble", List.of(Map.of("id", told, "role", "system", "text", "Answer in French.")));
        event.put("createdAt", "2026-01-01T09:59:00Z");
        var kept = keep(conversation, event);
        assertThat(kept.path("messageId").asString())
                .isEqualTo(event.get("userMessageId").toString());
        keep(conversation, event);
        var begun = acme.read(path(conversation));
        assertThat(begun.path("messageCount").asInt()).isEqualTo(2);
        assertThat(begun.path("currentMessageId")).isEqualTo(kept.path("messageId"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(event);
            assertThat(acme.all(path(conversation) + "/messages"))
                    .extracting(message -> message.path("text").asString())
                    .containsExactly("What is a quark?", "Une particule.");
        });
        assertThat(acme.read(path(conversation)).path("messageCount").asInt()).isEqualTo(3);
        assertThat(acme.all(path(conversation) + "/messages?hidden=true")
                        .getFirst()
                        .path("role")
                        .asString())
                .isEqualTo("system");
        assertThat(thread(conversation))
                .extracting(one ->
                        one.path("role").asString() + ": " + one.path("text").asString())
                .containsExactly("system: Answer in French.", "user: What is a quark?", "assistant: Une particule.");
        assertThat(acme.post("/internal/conversations/" + conversation + "/questions", "{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private JsonNode keep(UUID conversation, Map<String, Object> event) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "Quarks");
        body.put("agentId", null);
        body.put("model", event.get("model"));
        body.put("parentMessageId", null);
        body.put("preamble", event.get("preamble"));
        body.put("userMessageId", event.get("userMessageId"));
        body.put("userText", event.get("userText"));
        body.put("askedAt", event.get("createdAt"));
        var answer = mvc.post()
                .uri("/internal/conversations/" + conversation + "/questions")
                .with(Caller.serviceFor(ACME_EDITOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Api.json(answer);
    }

    private JsonNode thread(UUID conversation) {
        return Api.json(mvc.get()
                .uri("/internal/conversations/" + conversation + "/thread")
                .with(Caller.serviceFor(ACME_EDITOR))
                .exchange());
    }

    private static Map<String, Object> unanswered(UUID conversation, UUID parent, String question) {
        var event = new LinkedHashMap<String, Object>();
        event.put("completionId", UUID.randomUUID());
        event.put("conversationId", conversation);
        event.put("title", question);
        event.put("parentMessageId", parent);
        event.put("userMessageId", UUID.randomUUID());
        event.put("userText", question);
        event.put("model", "demo-1");
        event.put("createdAt", parent == null ? "2026-01-01T09:58:00Z" : "2026-01-01T09:58:30Z");
        return event;
    }

    private static Map<String, Object> completed(UUID conversation, UUID parent, String question, String answer) {
        var event = new LinkedHashMap<String, Object>();
        event.put("completionId", UUID.randomUUID());
        event.put("conversationId", conversation);
        event.put("parentMessageId", parent);
        event.put("userMessageId", UUID.randomUUID());
        event.put("userText", question);
        event.put("messageId", UUID.randomUUID());
        event.put("text", answer);
        event.put("reasoning", "Hm.");
        event.put("model", "demo-1");
        event.put("completedAt", Instant.parse("2026-01-01T10:00:00Z"));
        return event;
    }

    private void send(Map<String, Object> event) {
        send("CompletionCompleted", event);
    }

    private void send(String type, Map<String, Object> event) {
        var id = UUID.nameUUIDFromBytes(event.get("completionId").toString().getBytes(StandardCharsets.UTF_8));
        var message = new ProducerRecord<>(
                "completion.events.v1",
                event.get("completionId").toString(),
                JsonMapper.shared().writeValueAsString(event));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_type",
                type,
                "ce_source",
                "llm-service",
                "ce_time",
                "2026-01-01T10:00:00Z",
                "ce_subject",
                event.get("completionId").toString(),
                "ce_organizationid",
                ACME_EDITOR.organizationId().toString(),
                "ce_personid",
                ACME_EDITOR.id().toString());
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message);
    }

    private static String path(UUID conversation) {
        return "/api/v1/conversations/" + conversation;
    }
}
