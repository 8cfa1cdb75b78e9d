package dev.outputhub.llm.provider.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ChatRequest;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.ProviderAccess;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.StreamPart.Reasoning;
import dev.outputhub.llm.provider.StreamPart.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoProviderTests {

    private final DemoProvider demo = new DemoProvider(new DemoProperties(Duration.ZERO));
    private final ProviderAccess access = new ProviderAccess(Provider.DEMO, null, null, Duration.ofSeconds(1));

    @Test
    void saysWhatItIsAndRepeatsTheQuestionWordByWord() {
        var parts = ask("demo", "What is\nthis?");
        var text = parts.stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).text())
                .collect(Collectors.joining());
        assertThat(text).contains("demonstration model", "No provider was asked", "> What is\n> this?", "3 words");
        assertThat(parts.stream().filter(Text.class::isInstance)).hasSizeGreaterThan(20);
        assertThat(parts).noneMatch(Reasoning.class::isInstance);
    }

    @Test
    void thinksAloudOnRequest() {
        assertThat(ask("demo-reasoning", "Why?").getFirst()).isInstanceOf(Reasoning.class);
    }

    private List<StreamPart> ask(String model, String text) {
        var parts = new ArrayList<StreamPart>();
        demo.stream(access, new ChatRequest(model, List.of(ChatMessage.user(text)), Settings.NONE), parts::add);
        return parts;
    }
}
