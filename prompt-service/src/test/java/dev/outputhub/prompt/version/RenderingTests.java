package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderingTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void fillsInWhatIsGivenAndSaysWhatIsNotUsed() {
        var rendered =
                Rendering.render(text("Dear {{name}}, {{name}}!"), given("{\"name\": \"Ada\", \"b\": 1, \"a\": 2}"));
        assertThat(rendered.text()).isEqualTo("Dear Ada, Ada!");
        assertThat(rendered.messages()).isNull();
        assertThat(rendered.unused()).containsExactly("a", "b");
    }

    @Test
    void fillsInEveryMessageOfAChat() {
        var messages =
                List.of(new ChatMessage("system", "Speak {{language}}."), new ChatMessage("user", "{{question}}"));
        var content = PromptContent.of(PromptContent.CHAT, new NewContent(null, messages, null, null), null);
        var rendered =
                Rendering.render(version(content), given("{\"language\": \"Latin\", \"question\": \"Quo vadis?\"}"));
        assertThat(rendered.text()).isNull();
        assertThat(rendered.messages())
                .containsExactly(new ChatMessage("system", "Speak Latin."), new ChatMessage("user", "Quo vadis?"));
    }

    @Test
    void namesEveryMissingVariableAndEveryMistypedOneAtOnce() {
        var version = text("{{a}} {{b}} {{n}}", variable("n", VariableType.NUMBER, null, true));
        var problem = refusal(version, "{\"b\": null, \"n\": \"many\"}");
        assertThat(problem.code()).isEqualTo(VersionError.VARIABLES_MISSING);
        assertThat(problem.detail()).contains("a, b");
        assertThat(problem.errors())
                .extracting(FieldProblem::field)
                .containsExactly("variables.a", "variables.b", "variables.n");
    }

    @Test
    void takesTheDefaultOrNothingWhereNoValueIsNeeded() {
        var version = text(
                "[{{tone}}][{{extra}}]",
                variable("tone", VariableType.TEXT, "\"polite\"", null),
                variable("extra", VariableType.TEXT, null, false));
        assertThat(Rendering.render(version, given("{}")).text()).isEqualTo("[polite][]");
        assertThat(Rendering.render(version, given("{\"tone\": \"\"}")).text()).isEqualTo("[][]");
    }

    @Test
    void refusesAValueOfAnotherShapeWhateverTheTypeIs() {
        for (var type : VariableType.values()) {
            if (type != VariableType.JSON) {
                for (var value : List.of("{\"a\": 1}", "[[1]]", "[{}]")) {
                    var problem = refusal(text("{{v}}", variable("v", type, null, true)), "{\"v\": " + value + "}");
                    assertThat(problem.code()).as(type + " " + value).isEqualTo(VersionError.VARIABLE_MISTYPED);
                }
            }
        }
    }

    private static Problem refusal(PromptVersion version, String values) {
        return catchThrowableOfType(Problem.class, () -> Rendering.render(version, given(values)));
    }

    private static NewVariable variable(String name, VariableType type, String defaultValue, Boolean required) {
        return new NewVariable(name, type, defaultValue == null ? null : JSON.readTree(defaultValue), required, null);
    }

    private static PromptVersion text(String template, NewVariable... variables) {
        var given = new NewContent(template, null, List.of(variables), null);
        return version(PromptContent.of(PromptContent.TEXT, given, null));
    }

    private static PromptVersion version(PromptContent content) {
        return new PromptVersion(UUID.randomUUID(), 1, content, null, null, Instant.EPOCH, UUID.randomUUID());
    }

    private static Map<String, JsonNode> given(String json) {
        var values = new LinkedHashMap<String, JsonNode>();
        JSON.readTree(json).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
