package dev.outputhub.llm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.provider.StreamPart.Finished;
import dev.outputhub.llm.provider.StreamPart.Reasoning;
import dev.outputhub.llm.provider.StreamPart.Text;
import dev.outputhub.llm.provider.StreamPart.Usage;
import org.junit.jupiter.api.Test;

class AnswerBufferTests {

    private final AnswerBuffer buffer = new AnswerBuffer();

    @Test
    void holdsHalfACharacterBackUntilTheOtherHalfComes() {
        var smile = "😀";
        buffer.add(new Text("ok " + smile.charAt(0)));
        assertThat(buffer.text()).isEqualTo("ok ");
        buffer.add(new Text(smile.charAt(1) + "!"));
        assertThat(buffer.text()).isEqualTo("ok 😀!");
    }

    @Test
    void dropsTheOneCharacterThatPostgresqlRefuses() {
        buffer.add(new Text("a\0b"));
        assertThat(buffer.text()).isEqualTo("ab");
    }

    @Test
    void firstTokenMayBeReasoning() {
        assertThat(buffer.anything()).isFalse();
        buffer.add(new Text(""));
        assertThat(buffer.anything()).isFalse();
        buffer.add(new Reasoning("hm"));
        assertThat(buffer.anything()).isTrue();
        assertThat(buffer.firstTokenMs()).isNotNull();
        assertThat(buffer.text()).isEmpty();
    }

    @Test
    void lastCountOfTokensHolds() {
        buffer.add(new Usage(3, 1));
        buffer.add(new Usage(3, 9));
        buffer.add(new Finished("length"));
        assertThat(buffer.usage()).isEqualTo(new Completion.Usage(3, 9));
        assertThat(buffer.finishReason()).isEqualTo("length");
    }
}
