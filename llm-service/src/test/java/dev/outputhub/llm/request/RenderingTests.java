package dev.outputhub.llm.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTests {

    @Test
    void fillsInEveryOccurrenceWithAndWithoutSpaces() {
        var rendering = new Rendering(Map.of("name", "Ada", "größe", "7"));
        assertThat(rendering.fill("{{name}} {{ name }} {{größe}}")).isEqualTo("Ada Ada 7");
        assertThat(rendering.missing()).isEmpty();
    }

    @Test
    void leavesValuesAsTheyAre() {
        var rendering = new Rendering(Map.of("a", "{{b}} $1 \\", "b", "no"));
        assertThat(rendering.fill("{{a}}")).isEqualTo("{{b}} $1 \\");
    }

    @Test
    void notesWhatIsMissingOnceAndInOrder() {
        var rendering = new Rendering(Map.of());
        assertThat(rendering.fill("{{b}} {{a}} {{b}} {{ not a name }}"))
                .isEqualTo("{{b}} {{a}} {{b}} {{ not a name }}");
        assertThat(rendering.missing()).containsExactly("b", "a");
    }
}
