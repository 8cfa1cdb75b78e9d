package dev.outputhub.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShallowJsonTests {

    record Body(
            @Nullable Map<String, Object> map,
            @Nullable Map<String, JsonNode> trees,
            @Nullable JsonNode tree,
            @Nullable ObjectNode object) {}

    private static final JsonMapper STORED = JsonMapper.builder().build();
    private static final JsonMapper BODIES = JsonAutoConfiguration.ofBodies(STORED);

    @ParameterizedTest
    @CsvSource({"map, 63", "trees, 63", "tree, 63", "object, 63"})
    void takesSixtyFourLevelsTheRequestIncluded(String field, int levels) {
        var body = BODIES.readValue(in(field, levels), Body.class);
        assertThat(STORED.writeValueAsString(body)).contains("deepest");
    }

    @ParameterizedTest
    @CsvSource({"map, 64", "trees, 64", "tree, 64", "object, 64", "tree, 498"})
    void refusesOneMoreByTheNameOfTheField(String field, int levels) {
        assertThatExceptionOfType(RefusedValueException.class)
                .isThrownBy(() -> BODIES.readValue(in(field, levels), Body.class))
                .satisfies(refused -> {
                    assertThat(refused.getOriginalMessage()).isEqualTo("is nested more than 64 deep");
                    assertThat(refused.getPath().getFirst().getPropertyName()).isEqualTo(field);
                });
    }

    @Test
    void namesTheFieldOfABodyThatIsReadAsATree() {
        assertThatExceptionOfType(RefusedValueException.class)
                .isThrownBy(() -> BODIES.readTree("{\"title\": [1], \"configuration\": " + nested(200) + "}"))
                .satisfies(refused -> assertThat(refused.getPath().getFirst().getPropertyName())
                        .isEqualTo("configuration"));
        assertThatExceptionOfType(RefusedValueException.class)
                .isThrownBy(() -> BODIES.readValue(
                        "{\"theme\": " + nested(200) + "}", new TypeReference<Map<String, Object>>() {}))
                .satisfies(refused -> assertThat(refused.getPath().getFirst().getPropertyName())
                        .isEqualTo("theme"));
    }

    @Test
    void countsListsToo() {
        assertThatExceptionOfType(RefusedValueException.class)
                .isThrownBy(() -> BODIES.readTree("[".repeat(65) + "]".repeat(65)));
    }

    @ParameterizedTest
    @CsvSource({"map", "trees", "tree", "object"})
    void refusesNumbersThatNoReaderCouldKeep(String field) {
        for (var number : List.of("1e400", "-1e400")) {
            assertThatExceptionOfType(RefusedValueException.class)
                    .isThrownBy(() ->
                            BODIES.readValue("{\"%s\": {\"a\": {\"b\": %s}}}".formatted(field, number), Body.class))
                    .satisfies(
                            refused -> assertThat(refused.getOriginalMessage()).contains("number"));
        }
    }

    @Test
    void takesTheLargestNumbersThereAre() {
        var body =
                BODIES.readValue("{\"map\": {\"a\": 1.7e308, \"b\": 1e-400, \"c\": 12345678901234567890}}", Body.class);
        assertThat(body.map()).hasToString("{a=1.7E308, b=0.0, c=12345678901234567890}");
    }

    @Test
    void readsTheRestAsBefore() {
        var body = BODIES.readValue("{\"tree\": null, \"map\": {\"a\": [1, 2.5, \"x\", null]}}", Body.class);
        assertThat(body.tree()).isNotNull();
        assertThat(body.object()).isNull();
        assertThat(body.map()).hasToString("{a=[1, 2.5, x, null]}");
    }

    @Test
    void readsAnArchivedRecordWhateverItsDepth() {
        var record = BODIES.rebuild()
                .addModule(new tools.jackson.databind.module.SimpleModule()
                        .addDeserializer(Body.class, new ArchivedRecordDeserializer<>(Body.class) {}))
                .build()
                .readValue(in("tree", 200), Body.class);
        assertThat(record.tree()).isNotNull();
        assertThat(StreamWriteConstraints.DEFAULT_MAX_DEPTH).isGreaterThan(NestingLimit.DEEPEST * 2);
    }

    private static String in(String field, int levels) {
        return "{\"" + field + "\": " + nested(levels) + "}";
    }

    private static String nested(int levels) {
        return "{\"a\": ".repeat(levels) + "\"deepest\"" + "}".repeat(levels);
    }
}
