package dev.outputhub.llm.worker;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.llm.LlmTests;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class LimitsIntegrationTests extends LlmTests {

    @Autowired
    LimitsIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void connectionCarriesNoMoreAtOnceThanItsLimit() {
        var model = limited("\"concurrent\":1", "slow");
        var asked = IntStream.range(0, 3)
                .mapToObj(i -> api.ask(ACME_EDITOR, model, "a b"))
                .toList();
        var ended = asked.stream().map(one -> api.ended(ACME_EDITOR, one)).toList();
        assertThat(ended)
                .allSatisfy(one -> assertThat(one.path("state").asString()).isEqualTo("completed"));
        var spans = ended.stream().map(LimitsIntegrationTests::span).sorted().toList();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start()).isAfterOrEqualTo(spans.get(i - 1).end());
        }
    }

    @Test
    void moreThanItsRateWaits() {
        var model = limited("\"requestsPerMinute\":1", "echo");
        api.answered(ACME_EDITOR, model, "first");
        var second = api.ask(ACME_EDITOR, model, "second");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.completion(ACME_EDITOR, second)
                        .path("state")
                        .asString()
                        .equals("queued"));
        assertThat(api.post(
                        ACME_EDITOR, "/api/v1/completions/" + second.path("id").asString() + "/cancel", ""))
                .hasStatusOk();
        assertThat(api.completion(ACME_EDITOR, second).path("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void providerThatKeepsFailingIsLeftAlone() {
        var model = api.model(ACME_ADMIN, "failing");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.answered(ACME_EDITOR, model, "again")
                        .path("error")
                        .path("code")
                        .asString()
                        .equals("provider-unavailable"));
        int asked = PROVIDER.received("failing").size();
        api.answered(ACME_EDITOR, model, "once more");
        assertThat(PROVIDER.received("failing")).hasSize(asked);
    }

    @Test
    void modelThatKeepsFailingStopsNoOtherModelOfItsConnection() {
        var name = api.connect(ACME_ADMIN, "openai-compatible", "").path("name").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.answered(ACME_EDITOR, name + "/page", "again")
                        .path("error")
                        .path("code")
                        .asString()
                        .equals("provider-unavailable"));
        assertThat(api.answered(ACME_EDITOR, name + "/echo", "and I?")
                        .path("text")
                        .asString())
                .isEqualTo("You said: and I?");
    }

    private String limited(String limits, String model) {
        return api.connect(ACME_ADMIN, "openai-compatible", ",\"limits\":{" + limits + "}")
                        .path("name")
                        .asString()
                + "/" + model;
    }

    private record Span(Instant start, Instant end) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return start.compareTo(other.start);
        }
    }

    private static Span span(JsonNode completion) {
        var end = Instant.parse(completion.path("completedAt").asString());
        return new Span(
                end.minusMillis(completion.path("timings").path("totalMs").asLong()), end);
    }
}
