package dev.outputhub.conversation;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service asks of others, and understands of their answers, is what contracts/internal promises. */
class InternalCallsContractTests extends ConversationServiceTest {

    private final ConversationApi acme;

    @Autowired
    InternalCallsContractTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
    }

    @AfterEach
    void nothingWasSentOrAnsweredOtherwise() {
        assertThat(Neighbours.shared().calls().broken()).isEmpty();
    }

    @Test
    void documentsAreBroughtAndTakenBackAsAgreed() {
        var name = UUID.randomUUID().toString();
        var done = acme.imported("tides.md", """
            ---
            tags: [tides]
            ---
            Asked on a Sunday.

            # Prompt

            How do tides work, %1$s?

            # Output (GPT-4o)

            The moon pulls at the sea, %1$s.
            """.formatted(name));
        assertThat(done.at("/counts/prompts/new").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/outputs/new").asInt()).isEqualTo(1);
        var prompt = sent("POST /internal/imported-prompts", name).path(0);
        var output = sent("POST /internal/imported-outputs", name).path(0);
        assertThat(output.path("promptId").isString()).isTrue();
        assertThat(output.path("notes").asString()).contains("Asked on a Sunday.");
        assertThat(prompt.path("template").asString()).startsWith("How do tides work");
        var id = done.path("id").asString();
        assertThat(acme.undone(id).path("state").asString()).isEqualTo("undone");
        for (var kind : new String[] {"prompts", "outputs"}) {
            assertThat(Neighbours.shared().calls().requests("POST /internal/imported-" + kind + "/undo"))
                    .anySatisfy(
                            undo -> assertThat(undo.path("importId").asString()).isEqualTo(id));
        }
    }

    @Test
    void aMessageIsSavedAsAnOutputAsAgreed() {
        var chat = conversation();
        var message = acme.all(chat + "/messages").getLast().path("id").asString();
        var example = JsonMapper.shared()
                .readTree(
                        InternalContract.of("output", "POST /internal/outputs").answer());
        var saved = acme.post("/api/v1/messages/" + message + "/outputs", """
            {"title": "Tides", "notes": "For the brochure.", "date": "2026-03-01", "terms": {"tags": ["tides"]},
             "createMissingTerms": true, "agentId": "%s", "promptId": "%s", "promptVersion": 3}\
            """.formatted(
                        Neighbours.shared().records().agent("Baker"),
                        example.path("promptId").asString()));
        assertThat(saved).hasStatus(HttpStatus.CREATED);
        assertThat(Api.json(saved).path("createdAt")).isEqualTo(example.path("createdAt"));
        assertThat(Neighbours.shared()
                        .calls()
                        .requests("POST /internal/outputs")
                        .getLast()
                        .path("messageId")
                        .asString())
                .isEqualTo(message);
    }

    @Test
    void anAgentItHasNotHeardOfIsAskedForAsAgreed() {
        var chat = conversation();
        assertThat(acme.patch(
                        chat,
                        "{\"agentId\": \"%s\"}"
                                .formatted(Neighbours.shared().records().agent("Baker"))))
                .hasStatusOk();
        assertThat(Neighbours.shared().calls().requests("GET /internal/agents/{id}"))
                .isNotEmpty();
        assertThat(acme.read(chat + "?include=agent").at("/agent/title").asString())
                .isEqualTo("Baker");
    }

    @Test
    void completeRecordsAreReadPageByPageAsAgreed() {
        var words = "w" + UUID.randomUUID();
        var example = InternalContract.of("complete", "GET /internal/complete-records/{kind}")
                .answer();
        var next = JsonMapper.shared().readTree(example).path("next").asString();
        for (var asked : new String[] {"limit=1", "limit=100"}) {
            Neighbours.shared().answer("/internal/complete-records/output?" + asked + "&q=" + words, example);
        }
        Neighbours.shared()
                .answer(
                        "/internal/complete-records/output?limit=100&after=" + next + "&q=" + words,
                        "{\"records\": [], \"next\": null}");
        var begun = acme.post("/api/v1/exports", """
            {"format": "json", "kinds": ["output"], "files": false, "filters": {"output": "q=%s"}}""".formatted(words));
        assertThat(begun).hasStatus(HttpStatus.ACCEPTED);
        var path = "/api/v1/exports/" + Api.json(begun).path("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(acme.read(path).path("state").asString()).isEqualTo("completed"));
        assertThat(acme.read(path).at("/counts/output").asInt()).isOne();
    }

    private static JsonNode sent(String endpoint, String name) {
        return Neighbours.shared().calls().requests(endpoint).stream()
                .map(batch -> batch.path("items"))
                .filter(items -> items.toString().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String conversation() {
        var source = UUID.randomUUID().toString();
        var archive = new ChatGptArchive();
        archive.chat(source, "Tides").says("q", null, "user", "How?").says("a", "q", "assistant", "The moon.");
        acme.imported("a.json", archive.bytes());
        var found = acme.read("/api/v1/conversations?sourceId=" + source);
        return "/api/v1/conversations/" + found.at("/items/0/id").asString();
    }
}
