package dev.outputhub.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPathTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/outputs, /api/v1/outputs",
        "/api/v1/outputs/0198c0de-0000-7000-8000-00000000ac3e/versions/12, /api/v1/outputs/{id}/versions/{id}",
        "/api/v1/outputs/Jane%20Doe, /api/v1/outputs/{id}",
        "/api/v1/a/b/c/d/e/f/g/h/i/j, /api/v1/a/b/c/d/e",
        "/, /{id}"
    })
    void namesOfTheInterfaceStayAndWhateverElseIsSaidGoes(String path, String plain) {
        assertThat(PlainPath.of(path)).isEqualTo(plain);
    }
}
