package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller that brings a trace finds it again in the refusal, whichever part refuses. */
class TraceJourneyTests {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nothing", // the gateway itself
                "members",
                "prompts",
                "outputs",
                "conversations",
                "completions",
                "notifications",
                "webhooks"
            })
    void refusalNamesTheCallersTrace(String collection) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var answer = Api.as("viewer@acme.test")
                .send(
                        "DELETE",
                        "/api/v1/" + collection + "/" + UUID.randomUUID(),
                        null,
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.json().path("traceId").asString()).as(answer.body()).isEqualTo(trace);
    }
}
