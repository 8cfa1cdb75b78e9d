package dev.outputhub.llm.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.StreamPart.Finished;
import dev.outputhub.llm.provider.StreamPart.Reasoning;
import dev.outputhub.llm.provider.StreamPart.Text;
import dev.outputhub.llm.provider.StreamPart.Usage;
import dev.outputhub.llm.provider.http.ProviderHttp;
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
import org.junit.jupiter.api.Test;

class OpenAiProviderTests {

    private static ProviderServer server;
    private final OpenAiProvider provider = new OpenAiProvider(new ProviderHttp(addresses(true), Clock.systemUTC()));
    private final List<StreamPart> parts = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = ProviderServer.start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void streamsTextThenReasonThenUsage() {
        ask("echo");
        assertThat(text()).isEqualTo("You said: hello there");
        assertThat(parts).contains(new Finished("stop"));
        assertThat(parts.getLast()).isInstanceOfSatisfying(Usage.class, usage -> {
            assertThat(usage.inputTokens()).isPositive();
            assertThat(usage.outputTokens()).isEqualTo(4);
        });
    }

    @Test
    void tellsReasoningApart() {
        ask("reasoning");
        assertThat(parts.stream()
                        .filter(Reasoning.class::isInstance)
                        .map(part -> ((Reasoning) part).text())
                        .collect(Collectors.joining()))
                .isEqualTo("Let me think about that.");
        assertThat(text()).isEqualTo("You said: hello there");
    }

    @Test
    void sendsTheKeyAndTheSettings() {
        var settings = new Settings(0.5, 0.9, 77, List.of("END"));
        provider.stream(
                access("a-key"), new ChatRequest("count", List.of(ChatMessage.user("hello")), settings), parts::add);
        var received = server.received("count").getLast();
        assertThat(received.authorization()).isEqualTo("Bearer a-key");
        assertThat(received.body().path("temperature").asDouble()).isEqualTo(0.5);
        assertThat(received.body().path("max_tokens").asInt()).isEqualTo(77);
        assertThat(received.body().path("stop").get(0).asString()).isEqualTo("END");
        assertThat(received.body().path("stream").asBoolean()).isTrue();
    }

    @Test
    void sendsNoAuthorizationWithoutAKey() {
        provider.stream(access(null), request("count"), parts::add);
        assertThat(server.received("count").getLast().authorization()).isEmpty();
    }

    @Test
    void refusedKeyIsNamedWithoutTheKey() {
        assertThatThrownBy(() -> provider.stream(access(ProviderServer.BAD_KEY), request("echo"), parts::add))
                .isInstanceOfSatisfying(ProviderFailure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_KEY_REFUSED);
                    assertThat(failure.detail()).doesNotContain(ProviderServer.BAD_KEY);
                });
    }

    @Test
    void rateLimitCarriesTheWishOfTheProvider() {
        var failure = failureOf("limited");
        assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_RATE_LIMITED);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void quotaIsNoRateLimit() {
        assertThat(failureOf("no-quota").code()).isEqualTo(FailureCode.PROVIDER_QUOTA_USED_UP);
    }

    @Test
    void serverErrorIsTemporaryAndARefusalIsNot() {
        assertThat(failureOf("failing").code().temporary()).isTrue();
        var refusal = failureOf("refusing");
        assertThat(refusal.code()).isEqualTo(FailureCode.REQUEST_REFUSED);
        assertThat(refusal.code().temporary()).isFalse();
        assertThat(refusal.detail()).contains("max_tokens is too large.");
    }

    @Test
    void unknownModelIsSaidToBeUnknown() {
        assertThat(failureOf("nothing-like-it").code()).isEqualTo(FailureCode.MODEL_NOT_FOUND);
    }

    @Test
    void cutConnectionIsABrokenStreamAfterWhatCame() {
        assertThat(failureOf("cut").code()).isEqualTo(FailureCode.STREAM_BROKEN);
        assertThat(text()).isEqualTo("This answer will not");
    }

    @Test
    void streamThatEndsWithoutAReasonIsBroken() {
        assertThat(failureOf("truncated").code()).isEqualTo(FailureCode.STREAM_BROKEN);
        assertThat(text()).isEqualTo("This answer will not");
    }

    @Test
    void brokenChunkIsAMalformedAnswer() {
        assertThat(failureOf("malformed").code()).isEqualTo(FailureCode.MALFORMED_ANSWER);
        assertThat(text()).isEqualTo("This answer will not");
    }

    @Test
    void errorInTheStreamIsTold() {
        var failure = failureOf("error-in-stream");
        assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_ERROR);
        assertThat(failure.detail()).contains("The model crashed.");
    }

    @Test
    void serverThatIsNotThereIsUnreachable() {
        var nowhere = new ProviderAccess(
                Provider.OPENAI_COMPATIBLE, URI.create("http://localhost:1/v1"), null, Duration.ofSeconds(5));
        assertThatThrownBy(() -> provider.stream(nowhere, request("echo"), parts::add))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_UNREACHABLE));
    }

    @Test
    void redirectIsNotFollowed() {
        int before = server.received().size();
        var moved = new ProviderAccess(
                Provider.OPENAI_COMPATIBLE, URI.create(server.redirectingUrl()), "a-key", Duration.ofSeconds(5));
        assertThatThrownBy(() -> provider.stream(moved, request("echo"), parts::add))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_REDIRECTS));
        assertThat(server.received()).hasSize(before);
    }

    @Test
    void endpointThatCameToLeadInsideIsRefusedWhereTheCallConnects() {
        var deployed = new OpenAiProvider(new ProviderHttp(addresses(false), Clock.systemUTC()));
        assertThatThrownBy(() -> deployed.models(access("key")))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.ADDRESS_REFUSED));
    }

    @Test
    void silenceBeforeTheHeadersTimesOut() {
        var impatient = new ProviderAccess(
                Provider.OPENAI_COMPATIBLE, URI.create(server.openAiUrl()), null, Duration.ofMillis(300));
        assertThatThrownBy(() -> provider.stream(impatient, request("hanging"), parts::add))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.PROVIDER_TIMED_OUT));
    }

    @Test
    void listsModels() {
        assertThat(provider.models(access("a-key"))).contains("echo", "gpt-4o-mini");
    }

    private void ask(String model) {
        provider.stream(access("a-key"), request(model), parts::add);
    }

    private ProviderFailure failureOf(String model) {
        return catchThrowableOfType(ProviderFailure.class, () -> ask(model));
    }

    private String text() {
        return parts.stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).text())
                .collect(Collectors.joining());
    }

    private static ChatRequest request(String model) {
        return new ChatRequest(model, List.of(ChatMessage.user("hello there")), Settings.NONE);
    }

    private static ProviderAccess access(String key) {
        return new ProviderAccess(
                Provider.OPENAI_COMPATIBLE, URI.create(server.openAiUrl()), key, Duration.ofSeconds(10));
    }

    private static OutboundAddresses addresses(boolean local) {
        return new OutboundAddresses(
                new OutboundProperties(local, List.of(), List.of()), SystemDefaultDnsResolver.INSTANCE);
    }
}
