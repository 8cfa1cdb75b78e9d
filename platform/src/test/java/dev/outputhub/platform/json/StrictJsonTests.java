package dev.outputhub.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTests {

    record Body(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable LocalDate date,
            @Nullable Instant instant,
            @Nullable OffsetDateTime time,
            @Nullable List<String> list,
            @Nullable Set<String> set,
            @Nullable Map<String, String> map,
            @Nullable JsonNode tree,

            @Nullable @JsonDeserialize(contentUsing = ScalarAsStringDeserializer.class)
            Map<String, String> filter) {}

    private static final JsonMapper JSON = json();

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        JsonAutoConfiguration.refuse(builder);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text': 'half \\uD83D'}",
                "{'text': '\\uDE00 the other half'}",
                "{'text': 'nul \\u0000'}",
                "{'list': ['fine', 'half \\uD83D']}",
                "{'map': {'key': 'half \\uD83D'}}",
                "{'text': 5}",
                "{'text': true}",
                "{'map': {'key': 5}}",
                "{'number': 3.7}",
                "{'filter': {'q': ['5']}}",
                "{'filter': {'q': 'half \\uD83D'}}",
                "{'list': [null]}",
                "{'set': ['a', null]}",
                "{'date': '+999999999-01-01'}",
                "{'date': '0000-01-01'}",
                "{'instant': '-9999-01-01T00:00:00Z'}",
                "{'time': '+12345-01-01T00:00:00Z'}"
            })
    void refuses(String body) {
        assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> read(body));
    }

    @Test
    void takesWhatCanBeKeptAsItWasSent() {
        assertThat(read("{'text': 'whole \\uD83D\\uDE00'}").text()).isEqualTo("whole 😀");
        assertThat(read("{'number': 3}").number()).isEqualTo(3);
        assertThat(read("{'date': '9999-12-31'}").date()).isEqualTo("9999-12-31");
        assertThat(read("{'instant': '0001-01-01T00:00:00Z'}").instant()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(read("{'time': '2026-01-01T00:00:00+02:00'}").time()).isNotNull();
        assertThat(read("{'list': ['a']}").list()).containsExactly("a");
        assertThat(read("{'text': null, 'tree': {'any': [null, 3.7]}}").tree()).isNotNull();
    }

    @Test
    void takesNumbersInAFilterAsTheyAreSpelt() {
        assertThat(read("{'filter': {'rating.gte': 4, 'ratio': 0.50, 'engineered': true, 'q': 'x'}}")
                        .filter())
                .containsOnly(
                        Map.entry("rating.gte", "4"),
                        Map.entry("ratio", "0.50"),
                        Map.entry("engineered", "true"),
                        Map.entry("q", "x"));
    }

    @Test
    void saysWhyAndWhere() {
        assertThatExceptionOfType(RefusedValueException.class)
                .isThrownBy(() -> read("{'date': '0000-01-01'}"))
                .satisfies(refused -> {
                    assertThat(refused.getOriginalMessage()).contains("years 0001 to 9999");
                    assertThat(refused.getPath().getFirst().getPropertyName()).isEqualTo("date");
                });
    }

    private static Body read(String body) {
        return JSON.readValue(body.replace('\'', '"'), Body.class);
    }
}
