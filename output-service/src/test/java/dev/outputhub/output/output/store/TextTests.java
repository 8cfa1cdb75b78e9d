package dev.outputhub.output.output.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void holdsWhateverUnicodeHas() {
        assertThat(Text.obstacle("tab\t, \u0001, שלום, 日本, 😀")).isNull();
    }

    @Test
    void refusesWhatTheDatabaseCannotHoldByName() {
        assertThatThrownBy(() -> Text.checkStorable("content", "a\u0000b"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("content has the character U+0000");
        assertThat(Text.obstacle("half \ud83d of it")).contains("surrogate");
        assertThat(Text.obstacle("half \ude00 of it")).contains("surrogate");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Text.obstacle("x".repeat(Text.LONGEST + 1))).contains("at most");
    }
}
