package dev.outputhub.prompt.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ValuesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "text, '\"a\"', a",
                "text, 12, 12",
                "text, true, true",
                "number, '\" 1.50 \"', 1.50",
                "number, 12345678.5, 12345678.5",
                "number, 0.00001, 0.00001",
                "number, -7, -7",
                "integer, '\"+12\"', +12",
                "boolean, '\"true\"', true",
                "date, '\"2026-02-28\"', 2026-02-28",
                "list, '[\"a\", 2, true]', 'a, 2, true'",
                "list, '[]', ''",
                "json, '\"plain\"', plain"
            })
    void readsAsAPersonWouldWriteIt(String type, String json, String text) {
        var node = JSON.readTree(json);
        assertThat(Values.mistake(variable(type), node)).isEmpty();
        assertThat(Values.text(VariableType.of(type), node)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "number, '\"1,5\"', a number",
                "number, '\"\"', a number",
                "integer, 1.5, a whole number",
                "integer, '\"12345678901234567890\"', a whole number",
                "boolean, '\"yes\"', true or false",
                "date, '\"2026-02-30\"', a date like 2026-01-31",
                "date, 20260228, a date like 2026-01-31",
                "list, '\"a\"', a list of values",
                "list, '[{}]', a list of values",
                "text, '[]', text"
            })
    void saysWhatItTakesInstead(String type, String json, String wanted) {
        assertThat(Values.mistake(variable(type), JSON.readTree(json)))
                .hasValueSatisfying(problem -> assertThat(problem.message()).isEqualTo("is not " + wanted));
    }

    private static Variable variable(String type) {
        return new Variable("v", VariableType.of(type), null, true, null);
    }
}
