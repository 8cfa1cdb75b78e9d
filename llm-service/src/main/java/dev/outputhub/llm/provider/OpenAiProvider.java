package dev.outputhub.llm.provider;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.models.Model;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** OpenAI, and everybody who speaks its protocol: Hugging Face's router, servers on one's own machine, other clouds. */
@Component
class OpenAiProvider implements ProviderClient {

    /** OpenAI lists everything it has; these do not chat. */
    private static final Set<String> OTHER_PURPOSES = Set.of(
            "embedding",
            "whisper",
            "tts",
            "dall-e",
            "moderation",
            "realtime",
            "transcribe",
            "audio",
            "image",
            "sora",
            "babbage",
            "davinci",
            "instruct");

    private final ProviderHttp http;
    private final Clock clock;

    OpenAiProvider(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts) {
        var reading = new OpenAiChunks(parts);
        try (var answer =
                client(access).chat().completions().createStreaming(OpenAiRequests.of(request, access.provider()))) {
            answer.stream().forEach(reading::read);
        } catch (OpenAIException | UncheckedIOException failure) {
            throw failure(failure, access);
        }
        if (!reading.finished()) {
            throw new ProviderFailure(FailureCode.STREAM_BROKEN, "The answer ended before it was complete.");
        }
    }

    @Override
    public List<String> models(ProviderAccess access) {
        try {
            return client(access).models().list().data().stream()
                    .map(Model::id)
                    .filter(model -> access.provider() != Provider.OPENAI || chats(model))
                    .sorted()
                    .toList();
        } catch (OpenAIException | UncheckedIOException failure) {
            throw failure(failure, access);
        }
    }

    private OpenAIClient client(ProviderAccess access) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new OpenAiTransport(http, access))
                .baseUrl(Objects.requireNonNull(access.endpoint()).toString())
                .apiKey(access.key() == null ? "none" : access.key())
                .maxRetries(0) // decided above, where it is known whether something was streamed already
                .timeout(access.silence())
                .logLevel(LogLevel.OFF)
                .disableTelemetry(true)
                .build());
    }

    private ProviderFailure failure(Exception failure, ProviderAccess access) {
        if (failure instanceof OpenAIServiceException answered) {
            var retryAfter = answered.headers().values("Retry-After").stream().findFirst();
            var said = new StatusFailures.Answer(
                    answered.statusCode(),
                    OpenAiErrors.message(answered.body()),
                    answered.code().orElse(null),
                    retryAfter.orElse(null));
            return StatusFailures.of(said, access, clock.instant(), failure);
        }
        if (failure instanceof OpenAIInvalidDataException) {
            return new ProviderFailure(
                    FailureCode.MALFORMED_ANSWER, "The provider sent something that is no answer.", null, failure);
        }
        return ConnectionFailures.of(failure);
    }

    private static boolean chats(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        return OTHER_PURPOSES.stream().noneMatch(name::contains);
    }
}
