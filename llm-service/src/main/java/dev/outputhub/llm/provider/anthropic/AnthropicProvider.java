package dev.outputhub.llm.provider.anthropic;

import com.anthropic.backends.AnthropicBackend;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.AnthropicClientImpl;
import com.anthropic.core.ClientOptions;
import com.anthropic.core.LogLevel;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.models.models.ModelInfo;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderClient;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.http.ConnectionFailures;
import dev.outputhub.llm.provider.http.EventStream;
import dev.outputhub.llm.provider.http.ProviderHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Anthropic's messages. */
@Component
public class AnthropicProvider implements ProviderClient {

    private final ProviderHttp http;

    public AnthropicProvider(ProviderHttp http) {
        this.http = http;
    }

    @Override
    public Set<Provider> serves() {
        return Set.of(Provider.ANTHROPIC);
    }

    @Override
    public void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts) {
        var decoder = new AnthropicStreamDecoder(access, parts);
        try (var answer = client(access).messages().withRawResponse().createStreaming(AnthropicRequests.of(request))) {
            if (ProviderHttp.isJson(answer.headers().values("Content-Type"))) {
                decoder.readWhole(answer.body().readAllBytes());
            } else {
                EventStream.read(answer.body(), decoder::read);
            }
        } catch (AnthropicException | IOException | UncheckedIOException failure) {
            if (!decoder.finished()) { // what breaks after the end broke nothing
                throw ConnectionFailures.of(failure);
            }
        }
        if (!decoder.finished()) {
            throw ConnectionFailures.unfinished();
        }
    }

    @Override
    public List<String> models(ProviderAccess access) {
        try {
            return client(access).models().list().data().stream()
                    .map(ModelInfo::id)
                    .toList();
        } catch (AnthropicInvalidDataException failure) {
            throw ProviderHttp.malformed("The provider sent something that is no list of models.", failure);
        } catch (AnthropicException | UncheckedIOException failure) {
            throw ConnectionFailures.of(failure);
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
}
