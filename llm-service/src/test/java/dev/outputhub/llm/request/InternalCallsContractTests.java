package dev.outputhub.llm.request;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.Api;
import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.contracts.InternalContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service understands of the answers of others is what contracts/internal promises. */
class InternalCallsContractTests extends LlmTests {

    private static final InternalContract PROMPT = InternalContract.of("prompt", "GET /internal/prompts/{id}");
    private static final InternalContract VERSION =
            InternalContract.of("prompt", "GET /internal/prompts/{id}/versions/{version}");
    private static final InternalContract AGENT = InternalContract.of("prompt", "GET /internal/agents/{id}");
    private static final InternalContract CONVERSATION =
            InternalContract.of("conversation", "GET /internal/conversations/{id}");
    private static final InternalContract THREAD =
            InternalContract.of("conversation", "GET /internal/conversations/{id}/thread");

    @Autowired
    InternalCallsContractTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void aPromptIsReadAndFilledIn() {
        var prompt = example(PROMPT);
        var version = example(VERSION);
        var id = prompt.path("id").asString();
        SERVICES.answer("/internal/prompts/" + id, PROMPT.answer());
        SERVICES.answer(
                "/internal/prompts/" + id + "/versions/"
                        + prompt.path("currentVersion").asInt(),
                VERSION.answer());
        var ended = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
                {"model": "%s", "promptId": "%s", "variables": {"complaint": "It is flat."}}""".formatted(api.model(ACME_ADMIN, "echo"), id)));
        assertThat(ended.path("promptVersion")).isEqualTo(version.path("number"));
        assertThat(ended.path("title")).isEqualTo(version.path("title"));
        var sent = PROVIDER.received("echo").getLast().body();
        assertThat(sent.at("/messages/0/content").asString()).isEqualTo("Answer as the company would.");
        assertThat(sent.at("/messages/1/content").asString()).isEqualTo("It is flat.");
        assertThat(sent.path("max_tokens")).isEqualTo(version.at("/settings/maxTokens"));
    }

    @Test
    void anAgentIsRead() {
        var id = example(AGENT).path("id").asString();
        SERVICES.answer("/internal/agents/" + id, AGENT.answer());
        var answer = api.post(ACME_EDITOR, "/api/v1/completions", """
                {"model": "demo", "agentId": "%s", "messages": [{"role": "user", "content": "x"}]}""".formatted(id));
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        assertThat(Api.json(answer).path("agentId").asString()).isEqualTo(id);
    }

    @Test
    void aConversationAndItsThreadAreRead() {
        var conversation = example(CONVERSATION);
        var path = "/internal/conversations/" + conversation.path("id").asString();
        SERVICES.answer(path, CONVERSATION.answer());
        SERVICES.answer(
                path + "/thread?leaf=" + conversation.path("currentMessageId").asString(), THREAD.answer());
        api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
                {"model": "%s", "conversationId": "%s", "messages": [{"role": "user", "content": "And then?"}]}""".formatted(
                        api.model(ACME_ADMIN, "count"), conversation.path("id").asString())));
        var sent = PROVIDER.received("count").getLast().body().path("messages");
        assertThat(sent).hasSize(example(THREAD).size() + 1);
        assertThat(sent.at("/0/content")).isEqualTo(example(THREAD).at("/0/text"));
        assertThat(sent.at("/1/role")).isEqualTo(example(THREAD).at("/1/role"));
    }

    private static JsonNode example(InternalContract contract) {
        return JsonMapper.shared().readTree(contract.answer());
    }
}
