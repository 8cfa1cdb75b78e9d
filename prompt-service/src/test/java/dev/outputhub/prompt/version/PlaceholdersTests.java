package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {

    @Test
    void findsEachNameOnceInTheOrderTheyOccur() {
        assertThat(Placeholders.names(List.of("{{b}} {{ a }} {{b}}", "{{c}}{{a}}")))
                .containsExactly("b", "a", "c");
    }

    @Test
    void takesNamesOfEveryScript() {
        assertThat(Placeholders.names(List.of("{{größe}} {{名前}} {{_x.y-1}}"))).containsExactly("größe", "名前", "_x.y-1");
    }

    @Test
    void leavesOtherBracesAlone() {
        var text = "{a} {{}} {{ 1st }} {{two words}} {{#if x}} {{{raw}} } {{" + "n".repeat(65) + "}}";
        assertThat(Placeholders.names(List.of(text))).containsExactly("raw");
        assertThat(Placeholders.fill("{ {{two words}} }", _ -> "never")).isEqualTo("{ {{two words}} }");
    }

    @Test
    void neverTakesAValueForAPlace() {
        var values = Map.of("a", "{{b}} $1 \\", "b", "secret");
        assertThat(Placeholders.fill("<{{a}}>", values::get)).isEqualTo("<{{b}} $1 \\>");
    }
}
