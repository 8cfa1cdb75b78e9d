package dev.outputhub.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeaderCharactersTests {

    /** As in Spring Security's own firewall. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void everyCharacterIsJudgedAsByTheFirewallsOwnPatterns() {
        var differing = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(character -> HeaderCharacters.allowedInName(character)
                                != NAME.matcher(character).matches()
                        || HeaderCharacters.allowedInValue(character)
                                != VALUE.matcher(character).matches())
                .map(character -> Integer.toHexString(character.codePointAt(0)));
        assertThat(differing).isEmpty();
    }

    @Test
    void oneLineBreakAmongMuchElseIsRefused() {
        assertThat(HeaderCharacters.allowedInValue("text/plain\r\nSet-Cookie: a=b"))
                .isFalse();
    }
}
