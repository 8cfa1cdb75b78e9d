package dev.outputhub.llm.door;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.JsonValue;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIException;
import com.openai.errors.RateLimitException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.models.Model;
import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.service.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** OpenAI's own client, pointed here. */
class OpenAiClientIntegrationTests extends LlmTests {

    private final OpenAIClient client;

    @Autowired
    OpenAiClientIntegrationTests(MockMvcTester mvc, @LocalServerPort int port) {
        super(mvc);
        this.client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new JdkTransport())
                .baseUrl("http://localhost:" + port + "/openai/v1")
                .apiKey(TestIssuer.shared().token(ACME_EDITOR))
                .build());
    }

    @Test
    void listsTheModelsUnderTheNamesThatAreAsked() {
        var model = api.model(ACME_ADMIN, "openai-compatible", "echo");
        var listed = client.models().list().items();
        assertThat(listed).extracting(Model::id).contains("Demo/demo", model);
        // the client writes the slash as %2F, which neither the server nor the gateway lets in: an address with slashes
        // does
        assertThat(Api.json(api.get(ACME_EDITOR, "/openai/v1/models/Demo/demo"))
                        .path("id")
                        .asString())
                .isEqualTo("Demo/demo");
        assertThat(api.get(ACME_EDITOR, "/openai/v1/models/Demo/none")).hasStatus(404);
    }

    @Test
    void getsAWholeAnswerThatIsRecorded() {
        var model = api.model(ACME_ADMIN, "echo");
        var answer = client.chat()
                .completions()
                .create(question(model, "How do tides work?").build());
        var choice = answer.choices().getFirst();
        assertThat(answer.model()).isEqualTo(model);
        assertThat(choice.message().content()).contains("You said: How do tides work?");
        assertThat(choice.finishReason().asString()).isEqualTo("stop");
        assertThat(answer.usage().orElseThrow().totalTokens()).isPositive();
        var recorded = recorded(answer.id());
        assertThat(recorded.path("state").asString()).isEqualTo("completed");
        assertThat(recorded.path("text").asString()).isEqualTo("You said: How do tides work?");
        assertThat(recorded.path("title").asString()).isEqualTo("How do tides work?");
        assertThat(recorded.path("outputId").asString()).isNotEmpty();
        assertThat(SERVICES.received("/internal/conversations/"
                        + recorded.path("conversationId").asString() + "/questions"))
                .hasSize(1);
    }

    @Test
    void getsAnAnswerWhileItComes() {
        var chunks = streamed(question(api.model(ACME_ADMIN, "slow"), "one two three")
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build());
        assertThat(text(chunks)).isEqualTo("You said: one two three");
        assertThat(chunks).as("told while it came").hasSizeGreaterThan(4);
        var whole = ChatCompletionAccumulator.create();
        chunks.forEach(whole::accumulate);
        assertThat(whole.chatCompletion().choices().getFirst().finishReason().asString())
                .isEqualTo("stop");
        assertThat(chunks.getLast().usage().orElseThrow().completionTokens()).isPositive();
        assertThat(recorded(chunks.getFirst().id()).path("text").asString()).isEqualTo("You said: one two three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai-compatible", "anthropic"})
    void goesOnWithTheConversationThatItRepeats(String kind) {
        var model = api.model(ACME_ADMIN, kind, "echo");
        var first = question(model, "Hello " + UUID.randomUUID());
        var answer = client.chat().completions().create(first.build());
        var text = answer.choices().getFirst().message().content().orElseThrow();
        var second = client.chat()
                .completions()
                .create(first.addAssistantMessage(text)
                        .addUserMessage("And then?")
                        .build());
        var before = recorded(answer.id());
        var after = recorded(second.id());
        assertThat(after.path("conversationId")).isEqualTo(before.path("conversationId"));
        var kept = SERVICES.received("/internal/conversations/"
                        + after.path("conversationId").asString() + "/questions")
                .getLast()
                .body();
        assertThat(kept.path("parentMessageId")).isEqualTo(before.path("messageId"));
        assertThat(kept.path("preamble").isEmpty()).isTrue();
        assertThat(kept.path("userText").asString()).isEqualTo("And then?");
        assertThat(recorded(client.chat()
                                .completions()
                                .create(question(model, "Something else").build())
                                .id())
                        .path("conversationId"))
                .isNotEqualTo(before.path("conversationId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai-compatible", "anthropic"})
    void isToldWhichToolsToCallAndTellsWhatTheySaid(String kind) {
        var model = api.model(ACME_ADMIN, kind, "tool-calls");
        var asked = question(model, "Is it raining? " + UUID.randomUUID())
                .addTool(ChatCompletionFunctionTool.builder()
                        .function(FunctionDefinition.builder()
                                .name("get_weather")
                                .parameters(FunctionParameters.builder()
                                        .putAdditionalProperty("type", JsonValue.from("object"))
                                        .putAdditionalProperty(
                                                "properties", JsonValue.from(Map.of("place", Map.of("type", "string"))))
                                        .build())
                                .build())
                        .build());
        var choice = client.chat().completions().create(asked.build()).choices().getFirst();
        assertThat(choice.finishReason().asString()).isEqualTo("tool_calls");
        assertThat(choice.message().content()).isEmpty();
        var call = choice.message().toolCalls().orElseThrow().getFirst().asFunction();
        assertThat(call.function().name()).isEqualTo("get_weather");
        assertThat(call.function().arguments()).contains("Rome");

        var piecemeal = ChatCompletionAccumulator.create();
        var chunks = streamed(asked.build());
        chunks.forEach(piecemeal::accumulate);
        assertThat(piecemeal
                        .chatCompletion()
                        .choices()
                        .getFirst()
                        .message()
                        .toolCalls()
                        .orElseThrow()
                        .getFirst()
                        .asFunction()
                        .function())
                .isEqualTo(call.function());

        var answer = client.chat()
                .completions()
                .create(asked.addMessage(choice.message())
                        .addMessage(ChatCompletionToolMessageParam.builder()
                                .toolCallId(call.id())
                                .content("It rains.")
                                .build())
                        .model(model.replace("tool-calls", "count"))
                        .build());
        assertThat(answer.choices().getFirst().message().content()).isPresent();
        var before = recorded(chunks.getFirst().id());
        assertThat(before.path("toolCalls").get(0).path("name").asString()).isEqualTo("get_weather");
        var kept = SERVICES.received("/internal/conversations/"
                        + before.path("conversationId").asString() + "/questions")
                .getLast()
                .body();
        assertThat(kept.path("parentMessageId")).isEqualTo(before.path("messageId"));
        assertThat(kept.path("callId").asString()).isEqualTo(call.id());
        assertThat(kept.path("userText").asString()).isEqualTo("It rains.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "truncated", "error-in-stream", "stalling"})
    void isToldThatAnAnswerBrokeOff(String behaviour) {
        var model = api.connect(ACME_ADMIN, "openai-compatible", ",\"limits\":{\"timeoutSeconds\":2}")
                        .path("name")
                        .asString()
                + "/" + behaviour;
        var chunks = new ArrayList<ChatCompletionChunk>();
        assertThatThrownBy(() -> chunks.addAll(streamed(question(model, "Go on").build())))
                .isInstanceOf(OpenAIException.class);
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .create(question(model, "Go on").build()))
                .isInstanceOf(InternalServerException.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void isRefusedInWordsItKnows() {
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .create(question("No such model", "x").build()))
                .isInstanceOf(NotFoundException.class)
                .satisfies(failure ->
                        assertThat(((NotFoundException) failure).code()).contains("model_not_found"));
        var model = api.model(ACME_ADMIN, "echo");
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .create(question(model, "x").n(2).build()))
                .isInstanceOf(BadRequestException.class)
                .satisfies(failure ->
                        assertThat(((BadRequestException) failure).param()).contains("n"));
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .create(question(api.model(ACME_ADMIN, "no-quota"), "x").build()))
                .isInstanceOf(RateLimitException.class)
                .satisfies(failure ->
                        assertThat(((RateLimitException) failure).code()).contains("insufficient_quota"));
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .createStreaming(
                                question(api.model(ACME_ADMIN, "refusing"), "x").build()))
                .isInstanceOf(BadRequestException.class);
    }

    private static ChatCompletionCreateParams.Builder question(String model, String text) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage("Be brief.")
                .addUserMessage(text);
    }

    private List<ChatCompletionChunk> streamed(ChatCompletionCreateParams params) {
        try (var stream = client.chat().completions().createStreaming(params)) {
            return stream.stream().toList();
        }
    }

    private static String text(List<ChatCompletionChunk> chunks) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .collect(Collectors.joining());
    }

    private JsonNode recorded(String id) {
        return Api.json(api.get(ACME_EDITOR, "/api/v1/completions/" + id.replace("chatcmpl-", "")));
    }
}
