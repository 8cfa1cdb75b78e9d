package dev.outputhub.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outputhub.llm.provider.StreamPart.Reasoning;
import dev.outputhub.llm.provider.StreamPart.Text;
import dev.outputhub.llm.provider.StreamPart.ToolCall;
import dev.outputhub.llm.provider.StreamPart.Usage;
import dev.outputhub.llm.provider.anthropic.AnthropicProvider;
import dev.outputhub.llm.provider.http.ProviderHttp;
import dev.outputhub.llm.provider.openai.OpenAiProvider;
import dev.outputhub.platform.outbound.OutboundAddresses;
import dev.outputhub.platform.outbound.OutboundProperties;
import dev.outputhub.platform.test.provider.ProviderServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams in the form in which services really send them. */
class RecordedStreamsTests {

    private static ProviderServer server;
    private final List<StreamPart> parts = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = ProviderServer.start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, azure, ''",
        "openai, openrouter, Fruit.",
        "openai, vllm, Fruit.",
        "openai, ollama, Fruit.",
        "openai, groq, Fruit.",
        "openai, mistral, Fruit.",
        "openai, gemini, ''",
        "anthropic, anthropic, Fruit.",
        "anthropic, gateway, ''"
    })
    void answerIsReadWholeWithWhatItUsed(String protocol, String service, String reasoning) {
        ask(protocol, service);
        assertThat(texts(Text.class)).isEqualTo("Plums ripen.");
        assertThat(texts(Reasoning.class)).isEqualTo(reasoning);
        assertThat(parts.stream().filter(Usage.class::isInstance).toList().getLast())
                .isEqualTo(new Usage(11, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai    | ollama-tools | 0 call_a get_weather {\"place\":\"Rome\"}",
                "openai    | gemini-tools | 0 g1 get_weather {\"place\":\"Rome\"}, 1 g2 get_time {}",
                "anthropic | tools        | 0 toolu_1 get_weather , 0 null null {\"place\":, 0 null null \"Rome\"}"
            })
    void callsOfToolsAreRead(String protocol, String service, String calls) {
        ask(protocol, service);
        assertThat(parts.stream()
                        .filter(ToolCall.class::isInstance)
                        .map(ToolCall.class::cast)
                        .map(call -> call.index() + " " + call.id() + " " + call.name() + " " + call.arguments())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(calls);
    }

    @ParameterizedTest
    @CsvSource({
        "openrouter-error, The provider failed: Provider returned error: overloaded",
        "openrouter-broken, The provider failed: status 500",
        "vllm-error, The provider failed: EngineCore encountered an issue."
    })
    void errorInTheMiddleIsAFailureAndNoEnd(String service, String detail) {
        var failure = catchThrowableOfType(ProviderFailure.class, () -> ask("openai", service));
        assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_ERROR);
        assertThat(failure.detail()).isEqualTo(detail);
        assertThat(texts(Text.class)).isEqualTo("Plums ");
    }

    private void ask(String protocol, String service) {
        var http = new ProviderHttp(
                new OutboundAddresses(
                        new OutboundProperties(true, List.of(), List.of()), SystemDefaultDnsResolver.INSTANCE),
                Clock.systemUTC());
        boolean anthropic = protocol.equals("anthropic");
        var client = anthropic ? new AnthropicProvider(http) : new OpenAiProvider(http);
        var access = new ProviderAccess(
                anthropic ? Provider.ANTHROPIC : Provider.OPENAI_COMPATIBLE,
                URI.create(anthropic ? server.anthropicUrl() : server.openAiUrl()),
                "a-key",
                Duration.ofSeconds(10));
        var question = new ChatRequest("recorded-" + service, List.of(ChatMessage.user("Plums?")), Settings.NONE);
        client.stream(access, question, parts::add);
    }

    private String texts(Class<? extends StreamPart> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(part -> part instanceof Text(var text) ? text : ((Reasoning) part).text())
                .collect(Collectors.joining());
    }
}
