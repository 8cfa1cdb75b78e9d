package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "How do tides work? | How do tides work",
                "../../etc/passwd | etc passwd",
                "C:\\Windows\\x | C Windows x",
                "a [[link]] #tag ^block | a link tag block",
                "  .hidden.  | hidden",
                "CON | _CON",
                "con.txt | _con.txt",
                "LPT1 | _LPT1",
                "Ebbe & Flut – 潮汐 🌊 | Ebbe & Flut – 潮汐 🌊",
                "??? | output",
            })
    void isTakenByEveryFileSystem(String title, String name) {
        assertThat(SafeName.of(title, "output")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Egpj.exe", "a\u200Bb", "a\nb", "a\uD800b", "a\u2028b"})
    void holdsNothingThatNobodySees(String title) {
        assertThat(SafeName.of(title, "output")).isIn("a b", "a gpj.exe");
    }

    @Test
    void isShortEnoughInBytesAndCutsNoCharacter() {
        var name = SafeName.of("🌊".repeat(300), "output");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(160);
        assertThat(name.replace("🌊", "")).isEmpty();
    }

    @Test
    void aFileKeepsItsExtension() {
        assertThat(SafeName.ofFile("x".repeat(400) + ".png", "file")).endsWith("x.png");
        assertThat(SafeName.ofFile("../evil.sh ", "file")).isEqualTo("evil.sh");
        assertThat(SafeName.ofFile("", "file")).isEqualTo("file");
    }

    @Test
    void namesThatAFileSystemConfusesHaveTheSameKey() {
        assertThat(SafeName.key("Straße.md")).isEqualTo(SafeName.key("STRASSE.md"));
        assertThat(SafeName.key("Caf\u00e9")).isEqualTo(SafeName.key("cafe\u0301"));
        assertThat(SafeName.key("Tides")).isNotEqualTo(SafeName.key("Tide"));
    }
}
