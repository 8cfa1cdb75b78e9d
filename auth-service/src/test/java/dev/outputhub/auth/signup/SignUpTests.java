package dev.outputhub.auth.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTests {

    private final SignUpProperties domains =
            new SignUpProperties(SignUpPolicy.DOMAINS, List.of(" Example.org", "example.com", ""));

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.org", "ANN@EXAMPLE.COM", "\"a@b\"@example.org"})
    void anAddressOfAListedDomainIsLetIn(String address) {
        assertThat(domains.lists(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann@mail.example.org", "ann@badexample.org", "ann@example.org.evil.test"})
    void anotherIsNot(String address) {
        assertThat(domains.lists(address)).isFalse();
    }

    @Test
    void domainsHaveToBeNamed() {
        assertThatThrownBy(() -> new SignUpProperties(SignUpPolicy.DOMAINS, List.of()))
                .hasMessageContaining("HUB_SIGN_UP_DOMAINS");
    }
}
