package dev.outputhub.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTests {

    @Test
    void letInWhatLiesInOneOfTheBlocks() {
        var allowed = new AllowedAddresses(List.of("203.0.113.0/24", "2001:db8::/32", "192.0.2.7"));
        assertThat(allowed.firstMalformed()).isNull();
        assertThat(List.of("203.0.113.200", "2001:db8::1", "192.0.2.7")).allMatch(allowed::allow);
        assertThat(List.of("203.0.114.1", "2001:db9::1", "192.0.2.8", "unknown", ""))
                .noneMatch(allowed::allow);
    }

    @Test
    void letEverybodyInWhereNoneIsNamed() {
        assertThat(new AllowedAddresses(List.of()).allow("unknown")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example.org/8",
                "203.0.113.0/33",
                "203.0.113.0/",
                "/8",
                "",
                "300.1.1.1",
                "1.2.3.4/-1"
            })
    void areNoNamesAndNoNonsense(String text) {
        assertThat(new AllowedAddresses(List.of(text)).firstMalformed()).isEqualTo(text);
    }
}
