package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelSettingsTests {

    @Test
    void takesWhatAModelCanBeAskedWithAndWhatIsForOtherPrograms() {
        var settings = new HashMap<String, Object>(Map.of(
                "model",
                "gpt-4o",
                "temperature",
                0.5,
                "topP",
                1,
                "maxTokens",
                400,
                "stop",
                List.of("END"),
                "seed",
                "x"));
        settings.put("temperature.note", null);
        assertThatCode(() -> ModelSettings.check(settings)).doesNotThrowAnyException();
        assertThatCode(() -> ModelSettings.check(null)).doesNotThrowAnyException();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("temperature", 2.1),
                Arguments.of("temperature", "warm"),
                Arguments.of("topP", -0.1),
                Arguments.of("maxTokens", 0),
                Arguments.of("maxTokens", 1.5),
                Arguments.of("maxTokens", 3_000_000_000L),
                Arguments.of("model", " "),
                Arguments.of("stop", "END"),
                Arguments.of("stop", List.of("")),
                Arguments.of("stop", List.of("a", "b", "c", "d", "e")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesWhatNoModelCouldBeAskedWith(String name, Object value) {
        assertThatThrownBy(() -> ModelSettings.check(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(
                                        problem.errors().getFirst().field())
                                .isEqualTo("settings." + name));
    }
}
