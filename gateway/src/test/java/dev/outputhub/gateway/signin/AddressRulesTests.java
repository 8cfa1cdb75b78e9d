package dev.outputhub.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressRulesTests {

    @Test
    void onlyPrintableAsciiIsPlain() {
        assertThat(AddressRules.isPlain("Bearer eyJ0eXAi.x-y_z~")).isTrue();
        assertThat(AddressRules.isPlain(null)).isTrue();
        assertThat(AddressRules.isPlain("a\r\nb")).isFalse();
        assertThat(AddressRules.isPlain("a\u007fb")).isFalse();
        assertThat(AddressRules.isPlain("ä")).as("left to the slower rule").isFalse();
    }
}
