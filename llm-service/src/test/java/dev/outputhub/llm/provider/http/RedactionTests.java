package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTests {

    @Test
    void takesTheKeyOutInWhateverFormItComes() {
        assertThat(Redaction.of("bad key my-own-secret!", "my-own-secret")).isEqualTo("bad key ***!");
        assertThat(Redaction.of("Incorrect API key: sk-abc***wxyz.", null)).doesNotContain("abc", "wxyz");
        assertThat(Redaction.of("sent Bearer eyJhbGciOi", null)).doesNotContain("eyJ");
        assertThat(Redaction.of("token hf_abcdefgh is unknown", null)).doesNotContain("abcdefgh");
    }

    @Test
    void keepsItShort() {
        assertThat(Redaction.of("x".repeat(2_000), null)).hasSize(501);
    }
}
