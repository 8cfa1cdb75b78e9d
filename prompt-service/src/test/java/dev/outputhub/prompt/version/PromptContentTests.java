package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class PromptContentTests {

    @Test
    void hasTheVariablesThatOccurInTheOrderTheyOccur() {
        var content = PromptContent.of(
                PromptContent.TEXT,
                new NewContent(
                        "{{b}} {{a}}",
                        null,
                        List.of(
                                new NewVariable("unused", null, null, null, null),
                                new NewVariable("a", VariableType.INTEGER, null, null, "how many")),
                        null),
                null);
        assertThat(content.variables())
                .containsExactly(
                        new Variable("b", VariableType.TEXT, null, true, null),
                        new Variable("a", VariableType.INTEGER, null, true, "how many"));
    }

    @Test
    void keepsWhatTheVersionBeforeSaidWhereNothingIsSaid() {
        var variables = List.of(new NewVariable("tone", null, StringNode.valueOf("polite"), null, null));
        var before = PromptContent.of(
                PromptContent.TEXT, new NewContent("{{tone}}", null, variables, Map.of("temperature", 1)), null);
        var after = PromptContent.of(PromptContent.TEXT, new NewContent("{{tone}} {{name}}", null, null, null), before);
        assertThat(after.settings()).isEqualTo(Map.of("temperature", 1));
        assertThat(after.variables().getFirst()).isEqualTo(before.variables().getFirst());
        assertThat(after.variables().getFirst().required()).isFalse();
        assertThat(after.variables().getLast()).isEqualTo(Variable.plain("name"));
    }

    @Test
    void refusesNothingAndTheOtherKind() {
        var message = List.of(new ChatMessage("user", "x"));
        assertThat(refusal(PromptContent.TEXT, new NewContent(" \n", null, null, null)))
                .isEqualTo(VersionError.EMPTY_VERSION);
        assertThat(refusal(PromptContent.CHAT, new NewContent(null, List.of(), null, null)))
                .isEqualTo(VersionError.EMPTY_VERSION);
        assertThat(refusal(PromptContent.TEXT, new NewContent(null, message, null, null)))
                .isEqualTo(VersionError.WRONG_KIND);
        assertThat(refusal(PromptContent.CHAT, new NewContent("x", null, null, null)))
                .isEqualTo(VersionError.WRONG_KIND);
    }

    @Test
    void refusesADefaultOfAnotherType() {
        var variables = List.of(new NewVariable("n", VariableType.NUMBER, StringNode.valueOf("many"), null, null));
        assertThat(refusal(PromptContent.TEXT, new NewContent("{{n}}", null, variables, null)))
                .isEqualTo(VersionError.VARIABLE_MISTYPED);
    }

    private static Object refusal(String kind, NewContent content) {
        return catchThrowableOfType(Problem.class, () -> PromptContent.of(kind, content, null))
                .code();
    }
}
