package dev.outputhub.auth.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundingTests {

    @ParameterizedTest
    @CsvSource({
        "Initech, initech",
        "Müller & Söhne, muller-sohne",
        "  -- A.C.M.E. --, a-c-m-e",
        "日本, ''",
        "Straße 7, stra-e-7"
    })
    void makesAnAddressOfAName(String name, String slug) {
        assertThat(Founding.slugOf(name)).isEqualTo(slug);
    }
}
