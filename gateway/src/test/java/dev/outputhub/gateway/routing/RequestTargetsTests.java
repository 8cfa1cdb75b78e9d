package dev.outputhub.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/a?q=x%20y /a?q=x%20y",
                "/a?q=100% /a?q=100%25",
                "/a?q=%zz /a?q=%25zz",
                "/a?q=[x]|y /a?q=%5Bx%5D%7Cy",
                "/a?q=<b> /a?q=%3Cb%3E",
                "/a?q=a+b&c=d;e /a?q=a+b&c=d;e",
                "/a#b /a%23b"
            })
    void encodesWhatAnAddressCannotHave(String came, String passedOn) {
        assertThat(RequestTargets.encoded(came)).isEqualTo(passedOn);
    }

    @Test
    void keepsTheBytesOfLettersBeyondAscii() {
        var came = new String("/a?q=Brücke".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(RequestTargets.encoded(came)).isEqualTo("/a?q=Br%C3%BCcke");
    }
}
