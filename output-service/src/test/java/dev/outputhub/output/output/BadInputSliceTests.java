package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.service.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent: it is the sender who is told, and never a fault of ours. */
class BadInputSliceTests extends RunningOutputService {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[null]",
                "{\"content\": \"x\", \"terms\": {\"tags\": [null]}}",
                "{\"content\": \"x\", \"terms\": [null]}",
                "{\"content\": \"x\", \"notes\": \"\\u0000\"}",
                "{\"content\": \"x\", \"model\": \"\\u0000\"}"
            })
    void anOutputThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, POST, "/api/v1/outputs", JSON.readTree(body)), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{\"terms\": {\"tags\": [null]}}", "{\"terms\": [null]}"})
    void aChangeThatIsNone(String body) {
        var uri = "/api/v1/outputs/" + captured(ACME_EDITOR, "x");
        assertRefused(send(ACME_EDITOR, PATCH, uri, JSON.readTree(body), "*"), body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[null]",
                "{\"ids\": [null], \"delete\": true}",
                "{\"filter\": {\"colour\": [null]}, \"delete\": true}",
                "{\"ids\": [], \"addTerms\": {\"tags\": [null]}}",
                "{\"ids\": [], \"removeTerms\": {\"tags\": [null]}}",
                "{\"ids\": [], \"set\": {\"terms\": {\"tags\": [null]}}}",
                "{\"ids\": [], \"set\": [null]}"
            })
    void aBatchThatIsNone(String body) {
        assertRefused(send(ACME_EDITOR, POST, "/api/v1/outputs/batch", JSON.readTree(body)), body);
    }

    @Test
    void anImportOfNothing() {
        var body = "{\"importId\": \"0198c0de-0000-7000-8000-000000000000\", \"items\": [null]}";
        var answer = mvc.post()
                .uri("/internal/imported-outputs")
                .with(Caller.serviceFor(ACME_EDITOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static void assertRefused(MvcTestResult answer, String body) {
        assertThat(answer.getResponse().getStatus())
                .as(body + " -> " + text(answer))
                .isIn(400, 422);
        assertThat(json(answer).path("code").asString()).as(body).isNotBlank();
    }
}
