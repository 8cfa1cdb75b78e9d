package dev.outputhub.gateway.signin.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirewallConfigurationTests {

    @Test
    void onlyPrintableAsciiIsPlain() {
        assertThat(FirewallConfiguration.isPlain("Bearer eyJ0eXAi.x-y_z~")).isTrue();
        assertThat(FirewallConfiguration.isPlain(null)).isTrue();
        assertThat(FirewallConfiguration.isPlain("a\r\nb")).isFalse();
        assertThat(FirewallConfiguration.isPlain("a\u007fb")).isFalse();
        assertThat(FirewallConfiguration.isPlain("ä"))
                .as("left to the slower rule")
                .isFalse();
    }
}
