package dev.outputhub.llm.completion;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.service.Api;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class BudgetIntegrationTests extends LlmTests {

    private static final String PRICED = "\"price\":{\"inputPerMillion\":1,\"outputPerMillion\":100}";

    @Autowired
    BudgetIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "openai-compatible"})
    void modelOfUnknownPriceIsRefusedWhereABudgetStands(String provider) {
        var connection = api.connect(ACME_ADMIN, provider, ",\"budget\":{\"amount\":0.0001}");
        int before = PROVIDER.received("echo").size();
        var answer = ask(connection, "echo");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("price-unknown");
        assertThat(Api.json(answer).at("/errors/0/field").asString()).isEqualTo("model");
        assertThat(PROVIDER.received("echo")).hasSize(before);
    }

    @Test
    void modelsWithoutAListPriceCostWhatTheBudgetSays() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":5," + PRICED + "}");
        assertThat(connection.at("/budget/price/outputPerMillion").asInt()).isEqualTo(100);
        var ended = api.ended(ACME_EDITOR, Api.json(ask(connection, "echo")));
        assertThat(ended.at("/cost/amount").decimalValue()).isPositive();
        assertThat(spent(connection))
                .isEqualByComparingTo(ended.at("/cost/amount").decimalValue());
        assertThat(PROVIDER.received("echo").getLast().body().has("max_tokens"))
                .as("an answer is not bounded where the budget carries it")
                .isFalse();
    }

    @Test
    void tenQuestionsAtOnceDoNotGoBeyondTheBudget() throws Exception {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":0.001," + PRICED + "}");
        try (var people = Executors.newFixedThreadPool(10)) {
            var asked = people.invokeAll(IntStream.range(0, 10)
                    .mapToObj(_ -> (Callable<MvcTestResult>) () -> ask(connection, "slow"))
                    .toList());
            var accepted = asked.stream()
                    .map(result -> result.resultNow())
                    .filter(answer -> answer.getResponse().getStatus() == 202)
                    .toList();
            assertThat(accepted).hasSize(1);
            assertThat(asked.stream()
                            .map(result -> result.resultNow().getResponse().getStatus())
                            .filter(status -> status == 422))
                    .hasSize(9);
            assertThat(spent(connection)).as("what runs is held back").isPositive();
            api.ended(ACME_EDITOR, Api.json(accepted.getFirst()));
        }
        assertThat(PROVIDER.received("slow").getLast().body().path("max_tokens").asInt())
                .as("the answer is bounded to what the budget carries")
                .isBetween(1, 10);
        assertThat(spent(connection)).isLessThanOrEqualTo(new BigDecimal("0.001"));
    }

    @Test
    void answerThatBrokeOffCountsAlthoughTheProviderDoesNotSayHowMuch() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":5," + PRICED + "}");
        var ended = api.ended(ACME_EDITOR, Api.json(ask(connection, "cut")));
        assertThat(ended.path("cost").isNull()).isTrue();
        assertThat(spent(connection)).isBetween(new BigDecimal("0.0004"), new BigDecimal("0.002"));
    }

    @Test
    void questionThatWasRefusedCountsNothing() {
        var connection = api.connect(ACME_ADMIN, "openai-compatible", ",\"budget\":{\"amount\":5," + PRICED + "}");
        api.ended(ACME_EDITOR, Api.json(ask(connection, "refusing")));
        assertThat(spent(connection)).isZero();
    }

    @Test
    void cancelledWhileItWaitsCountsNothing() {
        var connection = api.connect(
                ACME_ADMIN,
                "openai-compatible",
                ",\"limits\":{\"concurrent\":1},\"budget\":{\"amount\":5," + PRICED + "}");
        var running = Api.json(ask(connection, "hanging"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.completion(ACME_EDITOR, running)
                        .path("state")
                        .asString()
                        .equals("running"));
        var waiting = Api.json(ask(connection, "hanging"));
        var held = spent(connection);
        cancel(waiting);
        assertThat(spent(connection)).isPositive().isLessThan(held);
        cancel(running);
        api.ended(ACME_EDITOR, running);
        assertThat(spent(connection)).isZero();
    }

    private void cancel(JsonNode completion) {
        assertThat(api.post(
                        ACME_EDITOR,
                        "/api/v1/completions/" + completion.path("id").asString() + "/cancel",
                        ""))
                .hasStatusOk();
    }

    private MvcTestResult ask(JsonNode connection, String model) {
        return api.post(
                ACME_EDITOR,
                "/api/v1/completions",
                "{\"model\":\"%s/%s\",\"messages\":[{\"role\":\"user\",\"content\":\"a b c\"}]}"
                        .formatted(connection.path("name").asString(), model));
    }

    private BigDecimal spent(JsonNode connection) {
        return Api.json(api.get(
                        ACME_ADMIN,
                        "/api/v1/provider-connections/" + connection.path("id").asString()))
                .at("/budget/spent")
                .decimalValue();
    }
}
