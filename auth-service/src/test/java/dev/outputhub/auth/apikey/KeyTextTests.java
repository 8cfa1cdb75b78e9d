package dev.outputhub.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTextTests {

    @Test
    void isKnownByItsChecksumAndNoOtherTextIs() {
        var key = KeyText.random();
        assertThat(key.isWellFormed()).isTrue();
        var whole = key.whole();
        var other = whole.charAt(10) == 'a' ? 'b' : 'a';
        assertThat(new KeyText(whole.substring(0, 10) + other + whole.substring(11)).isWellFormed())
                .isFalse();
        for (var text :
                new String[] {"", "hub_", whole + "0", whole.substring(1), whole.substring(0, whole.length() - 1)}) {
            assertThat(new KeyText(text).isWellFormed()).as(text).isFalse();
        }
    }

    @Test
    void isNoTwiceTheSameAndNeverInALog() {
        var key = KeyText.random();
        assertThat(KeyText.random().whole()).isNotEqualTo(key.whole());
        assertThat(key.toString()).doesNotContain(key.whole().substring(4));
        assertThat(key.whole())
                .startsWith(key.prefix())
                .hasSizeGreaterThan(key.prefix().length() + 30);
    }
}
