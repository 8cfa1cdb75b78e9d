package dev.outputhub.llm.provider;

import com.anthropic.backends.AnthropicBackend;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.AnthropicClientImpl;
import com.anthropic.core.ClientOptions;
import com.anthropic.core.LogLevel;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.models.ModelInfo;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Anthropic's messages. */
@Component
class AnthropicProvider implements ProviderClient {

    private final ProviderHttp http;
    private final Clock clock;

    AnthropicProvider(ProviderHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts) {
        var reading = new AnthropicEvents(parts);
        try (var answer = client(access).messages().createStreaming(AnthropicRequests.of(request))) {
            answer.stream().forEach(reading::read);
        } catch (AnthropicException | UncheckedIOException failure) {
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
                    .map(ModelInfo::id)
                    .toList();
        } catch (AnthropicException | UncheckedIOException failure) {
            throw failure(failure, access);
        }
    }

    private AnthropicClient client(ProviderAccess access) {
        var endpoint = Objects.requireNonNull(access.endpoint()).toString();
        var backend = AnthropicBackend.builder()
                .apiKey(Objects.requireNonNull(access.key()))
                .baseUrl(endpoint)
                .build();
        return new AnthropicClientImpl(ClientOptions.builder()
                .httpClient(new AnthropicTransport(http, access, backend))
                .baseUrl(endpoint)
                .maxRetries(0) // decided above, where it is known whether something was streamed already
                .timeout(access.silence())
                .logLevel(LogLevel.OFF)
                .build());
    }

    private ProviderFailure failure(Exception failure, ProviderAccess access) {
        if (failure instanceof AnthropicServiceException answered) {
            var retryAfter = answered.headers().values("Retry-After").stream().findFirst();
            var said = new StatusFailures.Answer(
                    answered.statusCode(), answered.apiMessage().orElse(null), null, retryAfter.orElse(null));
            return StatusFailures.of(said, access, clock.instant(), failure);
        }
        if (failure instanceof AnthropicInvalidDataException) {
            return new ProviderFailure(
                    FailureCode.MALFORMED_ANSWER, "The provider sent something that is no answer.", null, failure);
        }
        return ConnectionFailures.of(failure);
    }
}
