package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class TimesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T09:00:00.123456Z,       2026-02-01T09:00:00.123456Z",
        "2026-02-01T09:00:00+00:00,         2026-02-01T09:00:00Z",
        "2026-02-01T09:00:00+08:00,         2026-02-01T01:00:00Z",
        "2026-02-01T09:00:00+0800,          2026-02-01T01:00:00Z",
        "2026-02-01T09:00:00,               2026-02-01T09:00:00Z",
        "2026-02-01 09:00:00,               2026-02-01T09:00:00Z",
        "2026-02-01,                        2026-02-01T00:00:00Z",
        "1700000000,                        2023-11-14T22:13:20Z",
        "1700000000123,                     2023-11-14T22:13:20.123Z",
        "1700000000.5,                      2023-11-14T22:13:20.500Z"
    })
    void readsEverySpelling(String text, Instant expected) {
        assertThat(Times.ofText(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20:33:31 GMT-0400 (Eastern Daylight Time)",
                "yesterday",
                "",
                "1970-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "2026-13-45"
            })
    void knowsNoTimeWhereNoneIsWritten(String text) {
        assertThat(Times.ofText(text)).isNull();
    }

    @Test
    void readsNumbersWhateverTheirUnitAndRefusesAbsurdOnes() {
        var nodes = JsonNodeFactory.instance;
        assertThat(Times.read(nodes.numberNode(new BigDecimal("1700000000.123456"))))
                .isEqualTo("2023-11-14T22:13:20.123456Z");
        assertThat(Times.read(nodes.numberNode(1_700_000_000_000_000L))).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(Times.read(nodes.numberNode(new BigDecimal("1e300")))).isNull();
        assertThat(Times.read(nodes.numberNode(0))).isNull();
        assertThat(Times.read(nodes.objectNode().set("$date", nodes.objectNode().put("$numberLong", "1700000000123"))))
                .isEqualTo("2023-11-14T22:13:20.123Z");
    }
}
