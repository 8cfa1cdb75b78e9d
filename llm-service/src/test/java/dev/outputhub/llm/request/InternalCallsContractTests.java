package dev.outputhub.llm.request;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.contracts.InternalContract;
import dev.outputhub.platform.test.service.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service understands of the answers of others is what contracts/internal promises. */
class InternalCallsContractTests extends LlmTests {

    private static final InternalContract RENDERED =
            InternalContract.of("prompt", "POST /internal/prompts/{id}/render");
    private static final InternalContract QUESTION =
            InternalContract.of("conversation", "POST /internal/conversations/{id}/questions");
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
    void aPromptIsFilledInAsAgreed() {
        var rendered = example(RENDERED);
        var path = "/internal/prompts/" + rendered.path("promptId").asString() + "/render";
        SERVICES.answer(path, RENDERED.answer());
        var ended = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
            {"model": "%s", "promptId": "%s", "label": "production", "variables": {"complaint": "It is flat."}}\
            """.formatted(
                        api.model(ACME_ADMIN, "echo"), rendered.path("promptId").asString())));
        assertThat(ended.path("promptVersion")).isEqualTo(rendered.path("number"));
        assertThat(ended.path("title")).isEqualTo(rendered.path("title"));
        var sent = PROVIDER.received("echo").getLast().body();
        assertThat(sent.at("/messages/0/content")).isEqualTo(rendered.at("/messages/0/content"));
        assertThat(sent.at("/messages/1/content")).isEqualTo(rendered.at("/messages/1/content"));
        assertThat(sent.path("max_tokens")).isEqualTo(rendered.at("/settings/maxTokens"));
        RENDERED.assertRequest(SERVICES.received(path).getLast().body().toString());
    }

    @Test
    void aQuestionIsBroughtAsAgreed() {
        var asked = api.ask(ACME_EDITOR, """
            {"model": "demo", "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "How?"}]}\
            """);
        var path = "/internal/conversations/" + asked.path("conversationId").asString() + "/questions";
        var brought = SERVICES.received(path).getLast().body();
        QUESTION.assertRequest(brought.toString());
        assertThat(brought.path("preamble")).hasSize(1);
    }

    @Test
    void anAgentIsRead() {
        var id = example(AGENT).path("id").asString();
        SERVICES.answer("/internal/agents/" + id, AGENT.answer());
        var answer = api.post(ACME_EDITOR, "/api/v1/completions", """
            {"model": "demo", "agentId": "%s", "messages": [{"role": "user", "content": "x"}]}\
            """.formatted(id));
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
            {"model": "%s", "conversationId": "%s", "messages": [{"role": "user", "content": "And then?"}]}\
            """.formatted(
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
