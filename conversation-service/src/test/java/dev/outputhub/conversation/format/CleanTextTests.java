package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTests {

    private final Remarks remarks = new Remarks();

    @Test
    void namesEveryKindOfCharacterThatItReplaces() {
        assertThat(CleanText.clean("a\0b\ud83dc", remarks)).isEqualTo("a\ufffdb\ufffdc");
        assertThat(remarks.list())
                .containsExactly(
                        "Characters that cannot be stored (U+0000) were replaced",
                        "Broken characters (half of a pair) were replaced");
    }

    @Test
    void namesOnlyWhatWasThere() {
        CleanText.clean("a\0b\0", remarks);
        assertThat(remarks.list()).containsExactly("Characters that cannot be stored (U+0000) were replaced");
        assertThat(CleanText.clean("whole \ud83d\ude00", new Remarks())).isEqualTo("whole \ud83d\ude00");
    }
}
