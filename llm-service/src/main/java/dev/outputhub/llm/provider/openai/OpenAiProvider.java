package dev.outputhub.llm.provider.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.models.Model;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** OpenAI, and everybody who speaks its protocol: Hugging Face's router, servers on one's own machine, other clouds. */
@Component
public class OpenAiProvider implements ProviderClient {

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

    public OpenAiProvider(ProviderHttp http) {
        this.http = http;
    }

    @Override
    public Set<Provider> serves() {
        return Set.of(Provider.OPENAI, Provider.HUGGINGFACE, Provider.OPENAI_COMPATIBLE);
    }

    @Override
    public void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts) {
        var decoder = new OpenAiStreamDecoder(access, parts);
        var params = OpenAiRequests.of(request, access.provider());
        try (var answer = client(access).chat().completions().withRawResponse().createStreaming(params)) {
            if (ProviderHttp.isJson(answer.headers().values("Content-Type"))) {
                decoder.readWhole(answer.body().readAllBytes());
            } else {
                EventStream.read(answer.body(), decoder::read);
            }
        } catch (OpenAIException | IOException | UncheckedIOException failure) {
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
                    .map(Model::id)
                    .filter(model -> access.provider() != Provider.OPENAI || chats(model))
                    .sorted()
                    .toList();
        } catch (OpenAIInvalidDataException failure) {
            throw ProviderHttp.malformed("The provider sent something that is no list of models.", failure);
        } catch (OpenAIException | UncheckedIOException failure) {
            throw ConnectionFailures.of(failure);
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

    private static boolean chats(String model) {
        var name = model.toLowerCase(Locale.ROOT);
        return OTHER_PURPOSES.stream().noneMatch(name::contains);
    }
}
