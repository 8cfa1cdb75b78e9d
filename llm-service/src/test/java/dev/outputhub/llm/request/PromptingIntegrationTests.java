package dev.outputhub.llm.request;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

class PromptingIntegrationTests extends LlmTests {

    private final MockMvcTester mvc;

    @Autowired
    PromptingIntegrationTests(MockMvcTester mvc) {
        super(mvc);
        this.mvc = mvc;
    }

    @Test
    void promptIsFilledInByItsOwnerAndLinked() {
        var prompt = prompt("""
            "number":7,"text":"Translate $1 {{language}} to German.","messages":null,"settings":{"maxTokens":50}\
            """);
        var ended = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
            {"model":"%s","promptId":"%s","promptVersion":7,"variables":{"text":"$1 {{language}}","tags":["a","b"],
             "facts":{"height":8848,"names":["Everest"]},"nothing":null}}\
            """.formatted(api.model(ACME_ADMIN, "echo"), prompt)));
        assertThat(ended.path("text").asString()).isEqualTo("You said: Translate $1 {{language}} to German.");
        assertThat(ended.path("promptId").asString()).isEqualTo(prompt.toString());
        assertThat(ended.path("promptVersion").asInt()).isEqualTo(7);
        assertThat(ended.path("title").asString()).isEqualTo("A prompt");
        assertThat(PROVIDER.received("echo").getLast().body().path("max_tokens").asInt())
                .isEqualTo(50);
        var asked = SERVICES.received(rendering(prompt)).getLast().body();
        assertThat(asked.path("version").asString()).isEqualTo("7");
        assertThat(asked.path("variables"))
                .as("values of every type go as they came")
                .isEqualTo(JsonMapper.shared().readTree("""
                    {"text":"$1 {{language}}","tags":["a","b"],"facts":{"height":8848,"names":["Everest"]},"nothing":null}\
                    """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"count\":\"abc\"} | variable-mistyped | variables.count | is not a whole number",
                "{} | variables-missing | variables.count | is missing",
                "{\"count\":[1,2]} | variable-mistyped | variables.count | is not a whole number",
                "{\"count\":{\"a\":1}} | variable-mistyped | variables.count | is not a whole number"
            })
    void refusalOfThePromptsOwnerIsPassedOnAsItIs(String variables, String code, String field, String message) {
        var prompt = UUID.randomUUID();
        SERVICES.refuse(rendering(prompt), 422, """
            {"type":"urn:problem:%1$s","title":"Unprocessable Content","status":422,"detail":"Something about %2$s.",
             "instance":"/internal/prompts/x/render","code":"%1$s","traceId":"1",
             "errors":[{"field":"%2$s","message":"%3$s"}]}\
            """.formatted(code, field, message));
        var answer = api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"model\":\"demo\",\"promptId\":\"%s\",\"label\":\"production\",\"variables\":%s}"
                        .formatted(prompt, variables));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var problem = Api.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).isEqualTo("Something about " + field + ".");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(SERVICES.received(rendering(prompt))
                        .getLast()
                        .body()
                        .path("version")
                        .asString())
                .isEqualTo("label:production");
    }

    @Test
    void newestVersionIsUsedAndItsModelWhereNoneIsNamed() {
        var model = api.model(ACME_ADMIN, "count");
        var prompt = prompt("""
            "number":3,"text":null,"messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"Hello"}],
            "settings":{"model":"%s"}\
            """.formatted(model));
        var ended = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, "{\"promptId\":\"%s\"}".formatted(prompt)));
        assertThat(ended.path("text").asString()).isEqualTo("I was given 2 messages.");
        assertThat(ended.path("promptVersion").asInt()).isEqualTo(3);
        assertThat(SERVICES.received(rendering(prompt))
                        .getLast()
                        .body()
                        .path("version")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"promptId, prompts:read", "conversationId, conversations:read", "agentId, agents:read"})
    void aModelIsToldNothingThatWhoAsksMayNotRead(String field, String scope) {
        var answer = mvc.post()
                .uri("/api/v1/completions")
                .with(Caller.holding(ACME_EDITOR, "completions:read", "completions:write"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"model\":\"demo\",\"%s\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"
                        .formatted(field, UUID.randomUUID()))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.json(answer).path("detail").asString()).contains(scope);
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
    void anAgentsInstructionsComeFirstAndItsSettingsWhereNobodySaysOtherwise() {
        var agent = UUID.randomUUID();
        SERVICES.answer("/internal/agents/" + agent, """
            {"id":"%s","name":"Baker","deleted":false,"instructions":"You bake.",\
             "configuration":{"temperature":0.3,"maxTokens":77,"tools":["oven"]}}\
            """.formatted(agent));
        api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
            {"model":"%s","agentId":"%s","settings":{"temperature":0.9},\
             "messages":[{"role":"user","content":"Bread?"}]}\
            """.formatted(api.model(ACME_ADMIN, "count"), agent)));
        assertThat(sent("count")).containsExactly("You bake.", "Bread?");
        var body = PROVIDER.received("count").getLast().body();
        assertThat(body.at("/messages/0/role").asString()).isEqualTo("system");
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.9);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(77);
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
             {"id":"%s","role":"assistant","text":"Hello Ada."}]\
            """.formatted(
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

    @Test
    void systemPromptBelongsToTheConversationAndIsSentAgain() {
        var model = api.model(ACME_ADMIN, "count");
        var first = api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
            {"model":"%s","messages":[{"role":"system","content":"SYS-A"},{"role":"user","content":"first"}]}\
            """.formatted(model)));
        var conversation = UUID.fromString(first.path("conversationId").asString());
        var kept = SERVICES.received("/internal/conversations/" + conversation + "/questions")
                .getLast()
                .body();
        assertThat(kept.at("/preamble/0/role").asString()).isEqualTo("system");
        assertThat(kept.at("/preamble/0/text").asString()).isEqualTo("SYS-A");
        assertThat(kept.path("userText").asString()).isEqualTo("first");
        assertThat(kept.path("userMessageId")).isEqualTo(first.path("userMessageId"));
        api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, goingOn(model, conversation, null)));
        assertThat(sent("count")).containsExactly("SYS-A", "first", "I was given 2 messages.", "and then?");
    }

    @Test
    void systemPromptThatIsInTheConversationIsNotSaidTwice() {
        var model = api.model(ACME_ADMIN, "count");
        var conversation = UUID.randomUUID();
        var leaf = UUID.randomUUID();
        SERVICES.answer(
                "/internal/conversations/" + conversation,
                "{\"id\":\"%s\",\"title\":\"t\",\"currentMessageId\":\"%s\",\"deleted\":false}"
                        .formatted(conversation, leaf));
        SERVICES.answer("/internal/conversations/" + conversation + "/thread?leaf=" + leaf, """
            [{"id":"%s","role":"system","text":"SYS-A"},{"id":"%s","role":"user","text":"first"}]\
            """.formatted(
                        UUID.randomUUID(), leaf));
        api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, """
            {"model":"%s","conversationId":"%s","messages":[{"role":"system","content":"SYS-A"},
             {"role":"system","content":"SYS-B"},{"role":"user","content":"second"}]}\
            """.formatted(model, conversation)));
        assertThat(sent("count")).containsExactly("SYS-A", "first", "SYS-B", "second");
        assertThat(SERVICES.received("/internal/conversations/" + conversation + "/questions")
                        .getLast()
                        .body()
                        .path("preamble"))
                .singleElement()
                .satisfies(told -> assertThat(told.path("text").asString()).isEqualTo("SYS-B"));
    }

    @Test
    void conversationThatWaitsForAnAnswerSaysSo() {
        var model = api.model(ACME_ADMIN, "hanging");
        var running = api.ask(ACME_EDITOR, model, "first");
        var conversation = UUID.fromString(running.path("conversationId").asString());
        for (var parent : new String[] {null, running.path("messageId").asString()}) {
            var early = api.post(ACME_EDITOR, "/api/v1/completions", goingOn(model, conversation, parent));
            assertThat(early).hasStatus(HttpStatus.CONFLICT);
            assertThat(Api.json(early).path("code").asString()).isEqualTo("answer-running");
        }
        SERVICES.answer(
                "/internal/conversations/" + conversation,
                "{\"id\":\"%s\",\"title\":\"t\",\"currentMessageId\":%s,\"deleted\":false}"
                        .formatted(conversation, running.path("userMessageId")));
        assertThat(api.post(ACME_EDITOR, "/api/v1/completions", goingOn(model, conversation, null)))
                .hasStatus(HttpStatus.CONFLICT);
        api.post(ACME_EDITOR, "/api/v1/completions/" + running.path("id").asString() + "/cancel", "");
    }

    @Test
    void goesOnFromWhatHadComeOfAnAnswerThatBrokeOff() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", "").path("name").asString();
        var broken = api.answered(ACME_EDITOR, name + "/cut", "first");
        var conversation = UUID.fromString(broken.path("conversationId").asString());
        api.ended(ACME_EDITOR, api.ask(ACME_EDITOR, goingOn(name + "/count", conversation, null)));
        assertThat(sent("count")).containsExactly("first", "This answer will not", "and then?");
    }

    @Test
    void emptyTurnsAndTheSecondOfTwoSettingsAreKeptFromClaude() {
        var ended = api.ended(
                ACME_EDITOR, api.ask(ACME_EDITOR, """
                    {"model":"%s","settings":{"temperature":0.2,"topP":0.9},
                     "messages":[{"role":"system","content":"Be kind."},{"role":"user","content":"one"},
                                 {"role":"assistant","content":""},{"role":"user","content":"two"}]}\
                    """.formatted(api.model(ACME_ADMIN, "anthropic", "count"))));
        assertThat(ended.path("state").asString()).isEqualTo("completed");
        var body = PROVIDER.received("count").getLast().body();
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(body.has("top_p")).isFalse();
        assertThat(body.path("system").asString()).isEqualTo("Be kind.");
        assertThat(sent("count")).containsExactly("one", "two");
    }

    private static List<String> sent(String model) {
        return PROVIDER.received(model)
                .getLast()
                .body()
                .path("messages")
                .valueStream()
                .map(message -> message.path("content").asString())
                .toList();
    }

    /** @param rendered what its owner answers when it is asked to fill it in, without id and title */
    private static UUID prompt(String rendered) {
        var id = UUID.randomUUID();
        SERVICES.answer(rendering(id), "{\"promptId\":\"%s\",\"title\":\"A prompt\",%s}".formatted(id, rendered));
        return id;
    }

    private static String rendering(UUID prompt) {
        return "/internal/prompts/" + prompt + "/render";
    }

    private static String goingOn(String model, UUID conversation, String parent) {
        return "{\"model\":\"%s\",\"conversationId\":\"%s\",%s\"messages\":[{\"role\":\"user\",\"content\":\"and then?\"}]}"
                .formatted(model, conversation, parent == null ? "" : "\"parentMessageId\":\"%s\",".formatted(parent));
    }
}
