package dev.outputhub.prompt.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void isTheSameForTheSameInAnotherOrder() {
        assertThat(Fingerprint.of("t", "x", null, Map.of("tags", List.of("a", "b"), "llms", List.of("c"))))
                .isEqualTo(Fingerprint.of("t", "x", null, Map.of("llms", List.of("c"), "tags", List.of("b", "a"))));
    }

    @Test
    void isAnotherForEveryDifference() {
        assertThat(List.of(
                        Fingerprint.of("t", "x", null, Map.of()),
                        Fingerprint.of("t", "x", "d", Map.of()),
                        Fingerprint.of("x", "t", null, Map.of()),
                        Fingerprint.of("tx", "", null, Map.of()),
                        Fingerprint.of("t", "x", null, Map.of("tags", List.of())),
                        Fingerprint.of("t", "x", null, Map.of("tags", List.of("a"))),
                        Fingerprint.of("t", "x", null, Map.of("tags", List.of("a", "b"))),
                        Fingerprint.of("t", "x", null, Map.of("tags", List.of("ab")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsATermFromAVocabularyOfTheSameName() {
        assertThat(Fingerprint.of("t", "x", null, Map.of("a", List.of("b"), "c", List.of())))
                .isNotEqualTo(Fingerprint.of("t", "x", null, Map.of("a", List.of("b", "c"))));
    }
}
