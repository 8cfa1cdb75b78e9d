package dev.outputhub.llm.request;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.Api;
import dev.outputhub.llm.LlmTests;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class PromptingIntegrationTests extends LlmTests {

    @Autowired
    PromptingIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void promptIsFilledInAndLinked() {
        var prompt = prompt("7", """
                "kind":"text","template":"Translate {{ text }} to {{language}}.","settings":{"maxTokens":50},
                "variables":[{"name":"text","type":"text","default":null,"required":true},
                             {"name":"language","type":"text","default":"German","required":true}]""");
        var ended = api.ended(
                ACME_EDITOR,
                api.ask(
                        ACME_EDITOR,
                        "{\"model\":\"%s\",\"promptId\":\"%s\",\"promptVersion\":7,\"variables\":{\"text\":\"$1 {{language}}\"}}"
                                .formatted(api.model(ACME_ADMIN, "echo"), prompt)));
        assertThat(ended.path("text").asString()).isEqualTo("You said: Translate $1 {{language}} to German.");
        assertThat(ended.path("promptId").asString()).isEqualTo(prompt.toString());
        assertThat(ended.path("promptVersion").asInt()).isEqualTo(7);
        assertThat(ended.path("title").asString()).isEqualTo("A prompt");
        assertThat(PROVIDER.received("echo").getLast().body().path("max_tokens").asInt())
                .isEqualTo(50);
    }

    @Test
    void missingVariablesAreNamed() {
        var prompt = prompt("label:production", """
                "kind":"text","template":"{{one}} and {{two}}","settings":{},
                "variables":[{"name":"one","type":"text","required":true},{"name":"two","type":"text","required":true}]""");
        var answer = api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"model\":\"demo\",\"promptId\":\"%s\",\"label\":\"production\"}".formatted(prompt));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var problem = Api.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo("variables-missing");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("variables.one", "variables.two");
    }

    @Test
    void currentVersionIsUsedAndItsModelWhereNoneIsNamed() {
        var model = api.model(ACME_ADMIN, "count");
        var prompt = prompt("3", """
                "kind":"chat","messages":[{"role":"system","content":"Be {{tone}}."},{"role":"user","content":"Hello"}],
                "settings":{"model":"%s"},"variables":[{"name":"tone","type":"text","required":false}]""".formatted(model));
        SERVICES.answer(
                "/internal/prompts/" + prompt,
                "{\"id\":\"%s\",\"currentVersion\":3,\"deleted\":false}".formatted(prompt));
        var ended = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, "{\"promptId\":\"%s\"}".formatted(prompt)));
        assertThat(ended.path("text").asString()).isEqualTo("I was given 2 messages.");
        assertThat(ended.path("promptVersion").asInt()).isEqualTo(3);
    }

    @Test
    void unknownPromptAndConversationAreNotFound() {
        var unknown = UUID.randomUUID();
        assertThat(api.post(
                        ACME_EDITOR,
                        "/api/v1/completions",
                        "{\"model\":\"demo\",\"promptId\":\"%s\"}".formatted(unknown)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(ACME_EDITOR, "/api/v1/completions", goingOn("demo", unknown, null)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(
                        ACME_EDITOR,
                        "/api/v1/completions",
                        "{\"model\":\"demo\",\"parentMessageId\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"
                                .formatted(unknown)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyAnAgentOfTheOrganisationIsTaken() {
        var agent = UUID.randomUUID();
        var json = "{\"model\":\"demo\",\"agentId\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"
                .formatted(agent);
        var refused = api.post(ACME_EDITOR, "/api/v1/completions", json);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(refused).path("code").asString()).isEqualTo("unknown-reference");
        assertThat(Api.json(refused).at("/errors/0/field").asString()).isEqualTo("agentId");
        SERVICES.answer(
                "/internal/agents/" + agent, "{\"id\":\"%s\",\"name\":\"Baker\",\"deleted\":true}".formatted(agent));
        assertThat(api.post(ACME_EDITOR, "/api/v1/completions", json)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        SERVICES.answer(
                "/internal/agents/" + agent, "{\"id\":\"%s\",\"name\":\"Baker\",\"deleted\":false}".formatted(agent));
        assertThat(api.ask(ACME_EDITOR, json).path("agentId").asString()).isEqualTo(agent.toString());
    }

    @Test
    void conversationSoFarIsSentAlong() {
        var conversation = UUID.randomUUID();
        var leaf = UUID.randomUUID();
        SERVICES.answer(
                "/internal/conversations/" + conversation,
                "{\"id\":\"%s\",\"title\":\"t\",\"currentMessageId\":\"%s\",\"deleted\":false}"
                        .formatted(conversation, leaf));
        SERVICES.answer("/internal/conversations/" + conversation + "/thread?leaf=" + leaf, """
                [{"id":"%s","role":"user","text":"My name is Ada."},{"id":"%s","role":"tool","text":"noise"},
                 {"id":"%s","role":"assistant","text":"Hello Ada."}]""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), leaf));
        var ended = api.ended(
                ACME_EDITOR, api.ask(ACME_EDITOR, goingOn(api.model(ACME_ADMIN, "count"), conversation, null)));
        assertThat(ended.path("text").asString()).isEqualTo("I was given 3 messages.");
        var sent = PROVIDER.received("count").getLast().body().path("messages");
        assertThat(sent.get(0).path("content").asString()).isEqualTo("My name is Ada.");
        assertThat(sent.get(1).path("role").asString()).isEqualTo("assistant");
        assertThat(sent.get(2).path("content").asString()).isEqualTo("and then?");
        assertThat(ended.path("conversationId").asString()).isEqualTo(conversation.toString());
    }

    @Test
    void goesOnAtOnceWithAnAnswerThatConversationServiceHasNotHeardOfYet() {
        var model = api.model(ACME_ADMIN, "count");
        var first = api.answered(ACME_EDITOR, model, "first");
        var conversation = UUID.fromString(first.path("conversationId").asString());
        var second = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, goingOn(model, conversation, null)));
        assertThat(second.path("text").asString()).isEqualTo("I was given 3 messages.");
        var third = api.ended(
                ACME_EDITOR,
                api.ask(
                        ACME_EDITOR,
                        goingOn(model, conversation, second.path("messageId").asString())));
        assertThat(third.path("text").asString()).isEqualTo("I was given 5 messages.");
    }

    @Test
    void goesOnAtOnceAfterAQuestionThatWasNotAnswered() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", "").path("name").asString();
        var failed = api.answered(ACME_EDITOR, name + "/refusing", "first");
        var conversation = UUID.fromString(failed.path("conversationId").asString());
        var second = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, goingOn(name + "/count", conversation, null)));
        assertThat(second.path("text").asString()).isEqualTo("I was given 2 messages.");
        var beside = goingOn(
                name + "/count", conversation, failed.path("userMessageId").asString());
        assertThat(api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, beside))
                        .path("text")
                        .asString())
                .isEqualTo("I was given 2 messages.");
    }

    private static UUID prompt(String version, String content) {
        var id = UUID.randomUUID();
        var number = version.startsWith("label:") ? "5" : version;
        var json = "{\"promptId\":\"%s\",\"title\":\"A prompt\",\"number\":%s,%s}".formatted(id, number, content);
        SERVICES.answer("/internal/prompts/" + id + "/versions/" + version, json);
        return id;
    }

    private static String goingOn(String model, UUID conversation, String parent) {
        return "{\"model\":\"%s\",\"conversationId\":\"%s\",%s\"messages\":[{\"role\":\"user\",\"content\":\"and then?\"}]}"
                .formatted(model, conversation, parent == null ? "" : "\"parentMessageId\":\"%s\",".formatted(parent));
    }
}
