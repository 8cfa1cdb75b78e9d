package dev.outputhub.llm.worker;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What a person sees of a provider that misbehaves, in both protocols: state, what is kept, code, how often it was asked. */
class MisbehavingProviderIntegrationTests extends LlmTests {

    private static final String QUESTION = "well and?";

    @Autowired
    MisbehavingProviderIntegrationTests(MockMvcTester mvc) {
        super(mvc);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, asked {4} times")
    @CsvSource(
            delimiter = '|',
            value = {
                "keepalive           | completed   | You said: well and? |                        | 1",
                "crlf                | completed   | You said: well and? |                        | 1",
                "cr                  | completed   | You said: well and? |                        | 1",
                "bytes               | completed   | Grüße aus 東京 😀      |                        | 1",
                "byte-order-mark     | completed   | You said: well and? |                        | 1",
                "multiline           | completed   | You said: well and? |                        | 1",
                "content-in-parts    | completed   | You said: well and? |                        | 1",
                "parts-alone         | completed   | You said: well and? |                        | 1",
                "tool-calls          | completed   |                     |                        | 1",
                "text-and-tool-calls | completed   | You said: well and? |                        | 1",
                "no-end-mark         | completed   | You said: well and? |                        | 1",
                "no-reason           | completed   | You said: well and? |                        | 1",
                "not-hanging-up      | completed   | You said: well and? |                        | 1",
                "cut-after-the-end   | completed   | You said: well and? |                        | 1",
                "null-error          | completed   | You said: well and? |                        | 1",
                "in-one-piece        | completed   | You said: well and? |                        | 1",
                "no-usage            | completed   | You said: well and? |                        | 1",
                "delayed             | completed   | You said: well and? |                        | 1",
                "reasoning           | completed   | You said: well and? |                        | 1",
                "limited-once        | completed   | You said: well and? |                        | 2",
                "limited-ms-once     | completed   | You said: well and? |                        | 2",
                "failing-once        | completed   | You said: well and? |                        | 2",
                "overloaded-once     | completed   | You said: well and? |                        | 2",
                "dropped-once        | completed   | You said: well and? |                        | 2",
                "silent              | failed      |                     | empty-answer           | 1",
                "limited-long        | failed      |                     | provider-rate-limited  | 1",
                "no-quota            | failed      |                     | provider-quota-used-up | 1",
                "failing             | failed      |                     | provider-error         | 3",
                "overloaded          | failed      |                     | provider-overloaded    | 3",
                "refusing            | failed      |                     | request-refused        | 1",
                "refusing-in-an-array| failed      |                     | request-refused        | 1",
                "page                | failed      |                     | malformed-answer       | 3",
                "failing-page        | failed      |                     | provider-error         | 3",
                "cut                 | interrupted | This answer will not| stream-broken          | 1",
                "truncated           | interrupted | This answer will not| stream-broken          | 1",
                "malformed           | interrupted | This answer will not| malformed-answer       | 1",
                "error-in-stream     | interrupted | This answer will not| provider-error         | 1",
                "error-code-number   | interrupted | This answer will not| provider-error         | 1",
                "error-code-text     | interrupted | This answer will not| provider-error         | 1",
                "overloaded-in-stream| interrupted | This answer will not| provider-overloaded    | 1",
                "stalling            | interrupted | This answer will not| provider-timed-out     | 1"
            })
    void personSeesWhatHappened(String model, String state, String text, String code, int times) {
        for (var protocol : new String[] {"openai-compatible", "anthropic"}) {
            long before = asked(protocol, model);
            var ended = answered(protocol, model);
            assertThat(ended.path("state").asString()).as(protocol).isEqualTo(state);
            assertThat(ended.path("text").asString()).as(protocol).isEqualTo(text == null ? "" : text);
            assertThat(ended.at("/error/code").asString(null)).as(protocol).isEqualTo(code);
            assertThat(asked(protocol, model) - before).as(protocol).isEqualTo(times);
        }
    }

    @ParameterizedTest
    @CsvSource({"openai-compatible", "anthropic"})
    void reasonOfTheProviderIsToldWhateverFormItsCodeHas(String protocol) {
        for (var model : new String[] {"error-code-number", "error-code-text"}) {
            assertThat(answered(protocol, model).at("/error/detail").asString())
                    .isEqualTo("The provider failed: Provider returned error: upstream crashed");
        }
        assertThat(answered(protocol, "overloaded-in-stream")
                        .at("/error/detail")
                        .asString())
                .isEqualTo("The provider is overloaded: Overloaded");
        assertThat(answered(protocol, "refusing-in-an-array")
                        .at("/error/detail")
                        .asString())
                .isEqualTo("The provider refuses the request: max_tokens is too large.");
        assertThat(answered(protocol, "page").at("/error/detail").asString()).contains("a page for people");
    }

    @ParameterizedTest
    @CsvSource({"openai-compatible", "anthropic"})
    void callsOfToolsAreKept(String protocol) {
        var alone = answered(protocol, "tool-calls");
        assertThat(calls(alone)).isEqualTo("call_1 get_weather {\"place\": \"Rome\"}");
        assertThat(alone.path("messageId").isNull()).isFalse();
        assertThat(alone.path("outputId").isNull()).as("there is no text").isTrue();
        assertThat(calls(answered(protocol, "text-and-tool-calls")))
                .isEqualTo("call_1 get_weather {\"place\": \"Rome\"}, call_2 get_time {}");
    }

    @ParameterizedTest
    @CsvSource({"openai-compatible", "anthropic"})
    void whatWasUsedIsCounted(String protocol) {
        var usage = answered(protocol, "echo").path("usage");
        assertThat(usage.path("inputTokens").asInt()).isPositive();
        assertThat(usage.path("outputTokens").asInt()).isEqualTo(4);
        assertThat(answered(protocol, "cut").path("usage").isNull()).isTrue();
    }

    @Test
    void huggingFaceIsAskedAtItsAddressWithItsToken() {
        var ended = answered("huggingface", "meta-llama/Llama-3.1-8B-Instruct:cheapest");
        assertThat(ended.path("text").asString()).isEqualTo("You said: " + QUESTION);
        var asked =
                PROVIDER.received("meta-llama/Llama-3.1-8B-Instruct:cheapest").getLast();
        assertThat(asked.path()).isEqualTo("/huggingface/v1/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer hf_a-key-of-ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test/loading | provider-overloaded    | is currently loading",
                "test/credits | provider-quota-used-up | monthly included credits",
                "test/gated   | request-refused        | Access to model test/gated is restricted."
            })
    void huggingFaceSaysInItsOwnWaysWhatIsWrong(String model, String code, String detail) {
        var error = answered("huggingface", model).path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("detail").asString()).contains(detail);
    }

    private JsonNode answered(String provider, String model) {
        // only one that stalls is waited for; a busy machine makes any other look silent for two seconds
        int seconds = model.equals("stalling") ? 2 : 20;
        var name = api.connect(ACME_ADMIN, provider, ",\"limits\":{\"timeoutSeconds\":" + seconds + "}")
                .path("name")
                .asString();
        return api.answered(ACME_EDITOR, name + "/" + model, QUESTION);
    }

    private static long asked(String protocol, String model) {
        var path = protocol.equals("anthropic") ? "/anthropic/v1/messages" : "/v1/chat/completions";
        return PROVIDER.received(model).stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    private static String calls(JsonNode completion) {
        return completion
                .path("toolCalls")
                .valueStream()
                .map(call ->
                        call.path("id").asString() + " " + call.path("name").asString() + " "
                                + call.path("arguments").asString())
                .collect(Collectors.joining(", "));
    }
}
