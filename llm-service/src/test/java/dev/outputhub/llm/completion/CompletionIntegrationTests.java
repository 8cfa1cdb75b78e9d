package dev.outputhub.llm.completion;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.provider.ProviderServer;
import dev.outputhub.platform.test.service.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class CompletionIntegrationTests extends LlmTests {

    private final JdbcClient superuser;

    @Autowired
    CompletionIntegrationTests(MockMvcTester mvc, Environment environment) {
        super(mvc);
        this.superuser = TestDatabase.of(environment).jdbc();
    }

    @Test
    void newUserGetsAnAnswerWithoutAnyKey() {
        var answer = api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":\"Good morning\"}]}");
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        var accepted = Api.json(answer);
        assertThat(answer)
                .hasHeader(
                        "Location", "/api/v1/completions/" + accepted.path("id").asString());
        var ended = api.ended(ACME_EDITOR, accepted);
        assertThat(state(ended)).isEqualTo("completed");
        assertThat(ended.path("text").asString()).contains("demonstration model", "> Good morning");
        assertThat(ended.path("cost").path("amount").asInt()).isZero();
    }

    @Test
    void answerIsCountedPricedAndTimed() {
        var connection = api.connect(ACME_ADMIN, "openai", "");
        var ended = api.answered(ACME_EDITOR, connection.path("name").asString() + "/gpt-4o-mini", "count me");
        assertThat(ended.path("text").asString()).isEqualTo("You said: count me");
        assertThat(ended.path("provider").asString()).isEqualTo("openai");
        assertThat(ended.path("usage").path("outputTokens").asInt()).isEqualTo(4);
        assertThat(ended.path("cost").path("amount").decimalValue()).isPositive();
        assertThat(ended.path("cost").path("currency").asString()).isEqualTo("USD");
        assertThat(ended.path("timings").path("totalMs").asLong())
                .isGreaterThanOrEqualTo(
                        ended.path("timings").path("firstTokenMs").asLong());
        assertThat(ended.path("finishReason").asString()).isEqualTo("stop");
        assertThat(ended.path("error").isNull()).isTrue();
    }

    @Test
    void whatIsNotKnownIsNullAndNotZero() {
        var ended = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "no-usage"), "hello");
        assertThat(state(ended)).isEqualTo("completed");
        assertThat(ended.path("usage").isNull()).isTrue();
        assertThat(ended.path("cost").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing-once", "limited-once", "dropped-once"})
    void asksAgainBeforeTheFirstToken(String model) {
        var ended = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, model), "again");
        assertThat(state(ended)).isEqualTo("completed");
        assertThat(ended.path("text").asString()).isEqualTo("You said: again");
    }

    @ParameterizedTest
    @CsvSource({
        "failing, provider-error",
        "limited-long, provider-rate-limited",
        "no-quota, provider-quota-used-up",
        "refusing, request-refused",
        "silent, empty-answer",
        "not-there, model-not-found"
    })
    void failureSaysWhatWentWrong(String model, String code) {
        var ended = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, model), "hello");
        assertThat(state(ended)).isEqualTo("failed");
        assertThat(ended.path("error").path("code").asString()).isEqualTo(code);
        assertThat(ended.path("error").path("detail").asString()).isNotBlank();
    }

    @Test
    void withoutAnAnswerOnlyTheQuestionIsPointedTo() {
        var accepted = api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "refusing"), "hello");
        assertThat(accepted.path("messageId").asString()).isNotBlank();
        var ended = api.ended(ACME_EDITOR, accepted);
        assertThat(ended.path("conversationId")).isEqualTo(accepted.path("conversationId"));
        assertThat(ended.path("userMessageId")).isEqualTo(accepted.path("userMessageId"));
        assertThat(ended.path("messageId").isNull()).isTrue();
        assertThat(ended.path("outputId").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cut, stream-broken",
        "truncated, stream-broken",
        "malformed, malformed-answer",
        "error-in-stream, provider-error"
    })
    void brokenAnswerKeepsWhatHadCome(String model, String code) {
        int before = PROVIDER.received(model).size();
        var ended = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, model), "hello");
        assertThat(state(ended)).isEqualTo("interrupted");
        assertThat(ended.path("text").asString()).isEqualTo("This answer will not");
        assertThat(ended.path("error").path("code").asString()).isEqualTo(code);
        assertThat(ended.path("messageId").asString())
                .as("what had come is a message of the conversation")
                .isNotBlank();
        assertThat(ended.path("outputId").isNull()).isTrue();
        assertThat(PROVIDER.received(model))
                .as("not asked again after the first token")
                .hasSize(before + 1);
    }

    @Test
    void silenceInTheMiddleOfAnAnswerEndsIt() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", ",\"limits\":{\"timeoutSeconds\":1}")
                .path("name")
                .asString();
        var ended = api.answered(ACME_EDITOR, name + "/stalling", "hello");
        assertThat(state(ended)).isEqualTo("interrupted");
        assertThat(ended.path("error").path("code").asString()).isEqualTo("provider-timed-out");
    }

    @Test
    void refusedKeyIsNamedAndNeverShown() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", "");
        api.patch(
                ACME_ADMIN,
                "/api/v1/provider-connections/" + connection.path("id").asString(),
                "{\"key\":\"" + ProviderServer.BAD_KEY + "\"}",
                "*");
        var ended = api.answered(ACME_EDITOR, connection.path("name").asString() + "/echo", "hello");
        assertThat(ended.path("error").path("code").asString()).isEqualTo("provider-key-refused");
        assertThat(ended.toString()).doesNotContain(ProviderServer.BAD_KEY);
    }

    @Test
    void runningAnswerIsCancelledAndKeepsWhatHadCome() {
        var accepted =
                api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "slow"), "one two three four five six seven eight nine ten");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !api.completion(ACME_EDITOR, accepted)
                        .path("text")
                        .asString("")
                        .isEmpty());
        assertThat(api.post(ACME_EDITOR, path(accepted) + "/cancel", "")).hasStatusOk();
        var ended = api.ended(ACME_EDITOR, accepted);
        assertThat(state(ended)).isEqualTo("cancelled");
        assertThat(ended.path("text").asString()).startsWith("You").doesNotContain("ten");
        assertThat(ended.path("messageId")).isEqualTo(accepted.path("messageId"));
        assertThat(ended.path("outputId").isNull()).isTrue();
        assertThat(api.delete(ACME_EDITOR, path(accepted), null)).hasStatusOk();
        assertThat(state(api.completion(ACME_EDITOR, accepted))).isEqualTo("cancelled");
    }

    @Test
    void anotherOrganisationsCompletionAnswersLikeAnAbsentOne() {
        var model = api.model(ACME_ADMIN, "echo");
        var ended = api.answered(ACME_EDITOR, model, "secret of acme");
        assertThat(api.get(GLOBEX_OWNER, path(ended))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(GLOBEX_OWNER, path(ended) + "/stream")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(GLOBEX_OWNER, path(ended) + "/cancel", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.delete(GLOBEX_OWNER, path(ended), null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get(GLOBEX_OWNER, "/api/v1/completions?limit=200"))
                .bodyText()
                .doesNotContain(ended.path("id").asString());
        assertThat(api.get(GLOBEX_OWNER, path(ended) + "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.post(
                        GLOBEX_OWNER,
                        "/api/v1/completions",
                        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}".formatted(model)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void repeatedRequestWithTheSameKeyAsksOnce() {
        var json = "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"once\"}]}"
                .formatted(api.model(ACME_ADMIN, "echo"));
        var key = UUID.randomUUID().toString();
        var first = Api.json(api.post(ACME_EDITOR, "/api/v1/completions", json, "Idempotency-Key", key));
        var second = Api.json(api.post(ACME_EDITOR, "/api/v1/completions", json, "Idempotency-Key", key));
        assertThat(second.path("id").asString()).isEqualTo(first.path("id").asString());
    }

    @Test
    void viewersReadAndDoNotAsk() {
        var ended = api.answered(ACME_EDITOR, "demo", "hello");
        assertThat(api.get(ACME_VIEWER, path(ended))).hasStatusOk();
        assertThat(api.post(ACME_VIEWER, "/api/v1/completions", "{}")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void listsAreFilteredAndLeaveTextsOut() {
        var model = api.model(ACME_ADMIN, "echo");
        var ended = api.answered(ACME_EDITOR, model, "find me");
        var list = Api.json(api.get(
                ACME_VIEWER,
                "/api/v1/completions?count=true&state=completed&connectionId="
                        + ended.path("connectionId").asString()));
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").get(0).has("text")).isFalse();
        assertThat(api.get(ACME_VIEWER, "/api/v1/completions?stat=completed")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void severalModelsAnswerOneQuestionInOneConversation() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", "").path("name").asString();
        var answer = api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"models\":[\"%1$s/echo\",\"%1$s/count\"],\"messages\":[{\"role\":\"user\",\"content\":\"both\"}]}"
                        .formatted(name));
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        var comparison = Api.json(answer);
        assertThat(answer)
                .hasHeader(
                        "Location",
                        "/api/v1/comparisons/" + comparison.path("id").asString());
        var one = api.ended(ACME_EDITOR, comparison.path("completions").get(0));
        var other = api.ended(ACME_EDITOR, comparison.path("completions").get(1));
        assertThat(one.path("text").asString()).isEqualTo("You said: both");
        assertThat(other.path("text").asString()).isEqualTo("I was given 1 messages.");
        assertThat(one.path("conversationId")).isEqualTo(other.path("conversationId"));
        assertThat(one.path("userMessageId")).isEqualTo(other.path("userMessageId"));
        assertThat(one.path("messageId")).isNotEqualTo(other.path("messageId"));
        var path = "/api/v1/comparisons/" + comparison.path("id").asString();
        assertThat(Api.json(api.get(ACME_VIEWER, path)).path("completions").size())
                .isEqualTo(2);
        assertThat(api.get(GLOBEX_OWNER, path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void spentBudgetRefuses() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":0}")
                .path("name")
                .asString();
        var answer = api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"model\":\"%s/echo\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}".formatted(name));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("budget-used-up");
    }

    @Test
    void spendingIsShownWithTheBudget() {
        var connection = api.connect(ACME_ADMIN, "openai", ",\"budget\":{\"amount\":5}");
        api.answered(ACME_EDITOR, connection.path("name").asString() + "/gpt-4o-mini", "this costs something");
        var budget = Api.json(api.get(
                        ACME_ADMIN,
                        "/api/v1/provider-connections/" + connection.path("id").asString()))
                .path("budget");
        assertThat(budget.path("amount").asInt()).isEqualTo(5);
        assertThat(budget.path("spent").decimalValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\":\"demo\"} | 422 | nothing-asked",
                "{\"model\":\"demo\",\"messages\":[]} | 422 | nothing-asked",
                "{\"model\":\"nobody/has-this\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | 422 |"
                        + " unknown-model",
                "{\"model\":\"demo\",\"messages\":[{\"role\":\"robot\",\"content\":\"x\"}]} | 400 | malformed-request",
                "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\"}]} | 400 | validation-failed",
                "{\"model\":\"demo\",\"messages\":[{\"role\":\"assistant\",\"content\":\"\",\"toolCalls\":[{\"id\":\"1\"}]}]} | 400 |"
                        + " validation-failed",
                "{\"model\":\"demo\",\"settings\":{\"temperature\":9},\"messages\":[]} | 400 | validation-failed",
                "{\"model\":\"demo\",\"promptVersion\":1,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | 400 |"
                        + " validation-failed",
                "{\"model\":\"demo\",\"label\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} | 400 |"
                        + " validation-failed"
            })
    void refusesWhatCannotBeAsked(String json, int status, String code) {
        var answer = api.post(ACME_EDITOR, "/api/v1/completions", json);
        assertThat(answer).hasStatus(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\":\"demo\",\"messages\":[null]} | messages",
                "{\"models\":[null],\"messages\":[]} | models",
                "{\"model\":\"demo\",\"settings\":{\"stop\":[null]}} | settings.stop",
                "{\"model\":\"demo\",\"promptVersion\":1} | promptVersion"
            })
    void namesTheFieldItRefuses(String json, String field) {
        var answer = api.post(ACME_EDITOR, "/api/v1/completions", json);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.json(answer).at("/errors/0/field").asString()).startsWith(field);
    }

    @Test
    void auditTrailDoesNotCarryWhatWasSaid() {
        var secret = "unheard-of-" + UUID.randomUUID();
        api.ask(ACME_EDITOR, api.model(ACME_ADMIN, "hanging"), secret);
        var audited = superuser
                .sql("select count(*) from llm.outbox_record where payload like ? and payload like '%audit.events%'")
                .param("%" + secret + "%")
                .query(Integer.class)
                .single();
        assertThat(audited).isZero();
    }

    private static String path(JsonNode completion) {
        return "/api/v1/completions/" + completion.path("id").asString();
    }

    private static String state(JsonNode completion) {
        return completion.path("state").asString();
    }
}
