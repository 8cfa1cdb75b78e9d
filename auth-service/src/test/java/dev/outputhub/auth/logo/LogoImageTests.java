package dev.outputhub.auth.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTests {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a00, image/png",
        "ffd8ffe000, image/jpeg",
        "524946460000000057454250, image/webp",
    })
    void itsFirstBytesTellWhatItIs(String bytes, String type) {
        assertThat(LogoImage.of(HexFormat.of().parseHex(bytes)).mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF0000WAVE", "GIF89a"})
    void anythingElseIsRefused(String content) {
        assertThatThrownBy(() -> LogoImage.of(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void itHasAtMost512KiB() {
        var png = HexFormat.of().parseHex("89504e470d0a1a0a");
        assertThat(LogoImage.of(Arrays.copyOf(png, LogoImage.LARGEST)).mediaType())
                .isEqualTo("image/png");
        assertThatThrownBy(() -> LogoImage.of(Arrays.copyOf(png, LogoImage.LARGEST + 1)))
                .isInstanceOf(Problem.class);
    }
}
