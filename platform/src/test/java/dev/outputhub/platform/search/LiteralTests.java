package dev.outputhub.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C++",
                "C#",
                "--plum-flag",
                "-v",
                "key=value",
                "foo_bar()",
                "/usr/bin",
                "1.2.3",
                "a@b.example",
                ".NET"
            })
    void aWordWithSignsIsComparedAsTyped(String typed) {
        assertThat(Literal.of(typed)).contains(new Literal(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "Ende.", "\"so\"", "don't", "qué?", "อาหาร", "机器学习", "three words here", "naïve,"})
    void aWordWithoutSignsIsNot(String typed) {
        assertThat(Literal.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C++, in C++ and C, true",
        "C++, C++, true",
        "C++, C or abC++, false",
        "-v, pre-view, false",
        "-v, run -v now, true",
        "1.2, 11.2, false",
        "foo_bar(), call foo_bar();, true",
        "a.b, axb, false"
    })
    void standsByItself(String typed, String text, boolean found) {
        var expression = new Literal(typed).expression().replace("[:alnum:]", "\\p{Alnum}");
        assertThat(Pattern.compile(expression).matcher(text).find()).isEqualTo(found);
    }
}
