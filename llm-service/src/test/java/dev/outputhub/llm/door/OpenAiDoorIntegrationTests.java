package dev.outputhub.llm.door;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.llm.Api;
import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What passes over the wire. */
class OpenAiDoorIntegrationTests extends LlmTests {

    private static final String PATH = "/openai/v1/chat/completions";
    private static final String ASKED = ",\"messages\":[{\"role\":\"user\",\"content\":\"and?\"}]";

    private final int port;

    @Autowired
    OpenAiDoorIntegrationTests(MockMvcTester mvc, @LocalServerPort int port) {
        super(mvc);
        this.port = port;
    }

    @Test
    void endsAStreamWithItsMark() {
        var answer = api.post(ACME_EDITOR, PATH, body("echo", ASKED + ",\"stream\":true"));
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/event-stream;charset=UTF-8");
        assertThat(Api.body(answer))
                .startsWith("data: {\"id\":\"chatcmpl-")
                .contains("\"delta\":{\"role\":\"assistant\",\"content\":\"\"}")
                .contains("\"finish_reason\":\"stop\"")
                .doesNotContain("usage")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void endsABrokenStreamWithTheErrorAndWithoutTheMark() {
        var answer = api.post(ACME_EDITOR, PATH, body("truncated", ASKED + ",\"stream\":true"));
        assertThat(answer).hasStatusOk();
        var events = Api.body(answer).strip().split("\n\n");
        assertThat(events[events.length - 1])
                .startsWith("data: {\"error\":{")
                .contains("\"type\":\"server_error\"")
                .contains("\"code\":\"stream-broken\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | model                          | {}",
                "400 | messages                       | {\"model\":\"Demo/demo\"}",
                "400 | messages                       | {\"model\":\"Demo/demo\",\"messages\":[]}",
                "400 | messages                       | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"system\",\"content\":\"x\"}]}",
                "400 | messages[0]                    | {\"model\":\"Demo/demo\",\"messages\":[null]}",
                "400 | messages[0].role               | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"function\",\"content\":\"x\"}]}",
                "400 | messages[0].content            | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"user\"}]}",
                "400 | messages[0].content            | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"user\",\"content\":\"\\u0000\"}]}",
                "400 | messages[0].content[0].type    | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]}",
                "400 | messages[0].content[0].text    | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\"}]}]}",
                "400 | messages[0].tool_call_id       | {\"model\":\"Demo/demo\",\"messages\":[{\"role\":\"tool\",\"content\":\"x\"}]}",
                "400 | temperature                    | {\"temperature\":3}",
                "400 | top_p                          | {\"top_p\":-1}",
                "400 | max_tokens                     | {\"max_tokens\":0}",
                "400 | n                              | {\"n\":2}",
                "400 | stop                           | {\"stop\":[1]}",
                "400 | tools                          | {\"tools\":{}}",
                "400 | tools[0].type                  | {\"tools\":[{\"type\":\"custom\"}]}",
                "400 | logprobs                       | {\"logprobs\":true}",
                "400 | modalities                     | {\"modalities\":[\"audio\"]}",
                "400 | options                        | {\"options\":{}}",
                "404 | model                          | {\"model\":\"gpt-none\"}",
                "200 |                                | {\"user\":\"u\",\"store\":true,\"seed\":1,\"logprobs\":false,\"n\":1,\"modalities\":[\"text\"]}",
                "200 |                                | {\"messages\":[{\"role\":\"developer\",\"content\":[{\"type\":\"text\",\"text\":\"Be brief.\"}]},{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"and?\"}]}]}"
            })
    void refusesWithTheParameterNamed(int status, String parameter, String json) {
        var mapper = JsonMapper.shared();
        var given = (tools.jackson.databind.node.ObjectNode) mapper.readTree(json);
        if (!given.isEmpty() && !given.has("messages") && !"messages".equals(parameter)) {
            given.putArray("messages").addObject().put("role", "user").put("content", "and?");
        }
        if (!given.isEmpty() && !given.has("model")) {
            given.put("model", "Demo/demo");
        }
        var answer = api.post(ACME_EDITOR, PATH, given.toString());
        assertThat(answer).as(Api.body(answer)).hasStatus(status);
        var error = Api.json(answer).path("error");
        assertThat(error.path("param").asString(null)).isEqualTo(parameter);
        assertThat(error.isMissingNode() || !error.path("message").asString("").isEmpty())
                .isTrue();
    }

    @Test
    void refusesBrokenJsonAndWhoMayNotAskInOpenAisForm() {
        var broken = api.post(ACME_EDITOR, PATH, "{\"model\":");
        assertThat(broken).hasStatus(400).hasHeader("Content-Type", "application/json");
        assertThat(Api.json(broken).at("/error/type").asString()).isEqualTo("invalid_request_error");
        var forbidden = api.post(ACME_VIEWER, PATH, body("echo", ASKED));
        assertThat(forbidden).hasStatus(403);
        assertThat(Api.json(forbidden).at("/error/code").asString()).isEqualTo("scope-missing");
        assertThat(api.get(ACME_VIEWER, "/openai/v1/models")).hasStatusOk();
        assertThat(api.get(ACME_VIEWER, "/openai/v1/embeddings")).hasStatus(404);
    }

    @Test
    void refusesWhatCannotBeKept() {
        var tool = "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"description\":\"\\ud800\"}}";
        var answer = api.post(ACME_EDITOR, PATH, "{\"model\":\"Demo/demo\",\"tools\":[" + tool + "]" + ASKED + "}");
        assertThat(answer).hasStatus(400);
        assertThat(Api.json(answer).at("/error/param").asString()).startsWith("tools");
    }

    @Test
    void anotherOrganisationsModelsAreNone() {
        var model = api.model(ACME_ADMIN, "echo");
        assertThat(api.post(GLOBEX_OWNER, PATH, "{\"model\":\"" + model + "\"" + ASKED + "}"))
                .hasStatus(404);
    }

    @Test
    void holdsTheBudget() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":0}");
        var answer = api.post(
                ACME_EDITOR,
                PATH,
                "{\"model\":\"%s/gpt-4o-mini\"%s}"
                        .formatted(connection.path("name").asString(), ASKED));
        assertThat(answer).hasStatus(429).hasHeader("x-should-retry", "false");
        assertThat(Api.json(answer).at("/error/code").asString()).isEqualTo("insufficient_quota");
    }

    @Test
    void stopsWhatNobodyReadsAnyMore() throws Exception {
        var model = api.model(ACME_ADMIN, "slow");
        var words = "word ".repeat(200);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request(ACME_EDITOR, """
                            {"model":"%s","stream":true,"messages":[{"role":"user","content":"%s"}]}""".formatted(model, words)), BodyHandlers.ofInputStream());
            var id = answer.headers().firstValue("Hub-Completion").orElseThrow();
            assertThat(answer.body().read()).isEqualTo('d');
            answer.body().close();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Api.json(api.get(ACME_EDITOR, "/api/v1/completions/" + id))
                            .path("state")
                            .asString()
                            .equals("cancelled"));
        }
    }

    private HttpRequest request(TestPeople person, String json) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                .header("Authorization", "Bearer " + TestIssuer.shared().token(person))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private String body(String behaviour, String rest) {
        return "{\"model\":\"" + api.model(ACME_ADMIN, behaviour) + "\"" + rest + "}";
    }
}
