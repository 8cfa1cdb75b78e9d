package dev.outputhub.conversation.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void aFormulaBecomesAText(String text) {
        assertThat(FormulaText.neutralized(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "'=1", "''=1", "'", "'quoted'", "plain", "", "a=b", "-", "'-"})
    void everyTextComesBackAsItWas(String text) {
        var written = FormulaText.neutralized(text);
        assertThat(FormulaText.restored(written)).isEqualTo(text);
        assertThat(written).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
    }

    @Test
    void whatIsNoFormulaStays() {
        assertThat(FormulaText.neutralized("2 - 1 = 1")).isEqualTo("2 - 1 = 1");
    }
}
