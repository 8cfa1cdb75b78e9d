package dev.outputhub.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.gateway.problems.Problem;
import dev.outputhub.gateway.routing.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class PositionsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aCursorComesBackAsItWas() {
        var positions = new Positions(
                Map.of(Service.OUTPUT, "0.5,a", Service.PROMPT, "0.25,b"),
                Map.of(Service.CONVERSATION, LeftOut.Reason.TOO_SLOW),
                query("words", null).fingerprint());

        assertThat(Positions.of(query("words", positions.encode(JSON)), JSON)).isEqualTo(positions);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        var cursor = Positions.start(query("words", null)).encode(JSON);

        assertThatThrownBy(() -> Positions.of(query("other words", cursor), JSON))
                .isInstanceOf(Problem.class)
                .hasMessage("cursor belongs to another search.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "e30", "bnVsbA", "%%%", "eyJvZmZzZXRzIjp7Ik5PV0hFUkUiOjF9fQ"})
    void garbageIsRefused(String cursor) {
        assertThatThrownBy(() -> Positions.of(query("words", cursor), JSON)).isInstanceOf(Problem.class);
    }

    private static SearchQuery query(String text, String cursor) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("q", text);
        if (cursor != null) {
            parameters.add("cursor", cursor);
        }
        return SearchQuery.of(parameters);
    }
}
