package dev.outputhub.llm.provider.demo;

import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.FailureCode;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.ProviderClient;
import dev.outputhub.llm.provider.ProviderFailure;
import dev.outputhub.llm.provider.StreamPart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Answers without a model, for people who have no key yet. Its answers say that they are a demonstration. */
@Component
class DemoProvider implements ProviderClient {

    static final String PLAIN = "demo";
    static final String THINKING = "demo-reasoning";

    private final Duration pace;

    DemoProvider(DemoProperties properties) {
        this.pace = properties.pace();
    }

    @Override
    public Set<Provider> serves() {
        return Set.of(Provider.DEMO);
    }

    @Override
    public void stream(ProviderAccess access, ChatRequest request, Consumer<StreamPart> parts) {
        if (!models(access).contains(request.model())) {
            throw new ProviderFailure(
                    FailureCode.MODEL_NOT_FOUND, "The demonstration has the models demo and demo-reasoning.");
        }
        var answer = new DemoAnswer(request.messages());
        if (request.model().equals(THINKING)) {
            words(answer.reasoning()).forEach(word -> say(new StreamPart.Reasoning(word), parts));
        }
        var words = words(answer.text());
        words.forEach(word -> say(new StreamPart.Text(word), parts));
        parts.accept(new StreamPart.Usage(answer.wordsAsked(), words.size()));
        parts.accept(new StreamPart.Finished("stop"));
    }

    @Override
    public List<String> models(ProviderAccess access) {
        return List.of(PLAIN, THINKING);
    }

    private void say(StreamPart part, Consumer<StreamPart> parts) {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure(FailureCode.STREAM_BROKEN, "The call was given up.");
        }
        parts.accept(part);
    }

    /** Words with the space before them, so that joining them gives the text again. */
    private static List<String> words(String text) {
        return List.of(text.split("(?=\\s\\S)"));
    }
}
