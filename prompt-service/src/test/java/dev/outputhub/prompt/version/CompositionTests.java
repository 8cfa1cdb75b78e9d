package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositionTests {

    @Test
    void putsTheTextsOfSnippetsInTheirPlacesAsTheyAre() {
        var composition = new Composition(Map.of("price", "$1 \\ {{ snippet: unit }}", "unit", "EUR"));
        assertThat(composition.of("It costs {{snippet:price}}.")).isEqualTo("It costs $1 \\ EUR.");
    }

    @Test
    void refusesATextThatIsNothingButReferencesBeforeItFillsTheMemory() {
        var composition = new Composition(Map.of("long", "x".repeat(PromptContent.LONGEST)));
        assertThatThrownBy(() -> composition.of("{{snippet:long}}".repeat(50_000)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void refusesSnippetsThatStandInEachOtherWithoutEnd() {
        var chain = new HashMap<String, String>();
        for (var at = 0; at < 20_000; at++) {
            chain.put("s" + at, "{{snippet:s" + (at + 1) + "}}");
        }
        chain.put("s20000", "the end");
        assertThatThrownBy(() -> new Composition(chain).of("{{snippet:s0}}"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("deep");
    }
}
