package dev.outputhub.output.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private static final String TIDES =
            "The moon pulls at the sea, and the sea comes to it, twice a day, in a wave as long as half the world is round.";

    @Test
    void overlooksWhatIsOnlyForm() {
        assertThat(Fingerprint.of(" THE moon\r\npulls at the\u00a0sea. ").hash())
                .isEqualTo(Fingerprint.of("the moon pulls\n\nat the sea.").hash());
        assertThat(Fingerprint.of("caf\u00e9").hash())
                .isEqualTo(Fingerprint.of("cafe\u0301").hash());
        assertThat(Fingerprint.of("the moon pulls at the sea").hash())
                .isNotEqualTo(Fingerprint.of("the moon pulls at the see").hash());
    }

    @Test
    void saysNothingOfFewWords() {
        var few = Fingerprint.of("Yes, of course.");
        assertThat(few.parts()).isEmpty();
        assertThat(few.signature()).isEmpty();
        assertThat(few.alike(few.signature())).isZero();
    }

    @Test
    void tellsHowAlikeLongTextsAre() {
        var words = words(400, 1);
        var text = Fingerprint.of(String.join(" ", words));
        assertThat(text.alike(text.signature())).isEqualTo(100);
        var corrected = new ArrayList<>(words);
        for (int at = 20; at < 400; at += 80) {
            corrected.set(at, "corrected");
        }
        var other = Fingerprint.of(String.join(" ", corrected));
        // 15 of 398 stretches are others on each side
        assertThat(text.alike(other.signature())).isBetween(82, 99);
        assertThat(shared(text, other)).isPositive();
        var foreign = Fingerprint.of(String.join(" ", words(400, 2)));
        assertThat(text.alike(foreign.signature())).isLessThan(10);
        assertThat(shared(text, foreign)).isZero();
    }

    @Test
    void readsScriptsThatPutNoSpacesBetweenWords() {
        var text = Fingerprint.of("月が海を引き寄せ、海は一日に二回、地球の半分ほどの長さの波となって月に向かう。");
        var other = Fingerprint.of("月が海を引き寄せ、海は一日に二回、地球の半分ほどの長さの波となって月へ向かう。");
        assertThat(text.alike(other.signature())).isGreaterThan(60);
    }

    @Test
    void staysWhatIsStored() {
        // stored fingerprints are compared with later ones
        assertThat(Fingerprint.of(TIDES).parts()[0])
                .isEqualTo(Fingerprint.of(TIDES + " ").parts()[0]);
        assertThat(Fingerprint.of(TIDES).parts()).hasSize(20);
        assertThat(Fingerprint.of(TIDES).signature()).hasSize(400);
    }

    private static int shared(Fingerprint one, Fingerprint other) {
        var shared = new HashSet<>(List.of(one.parts()));
        shared.retainAll(List.of(other.parts()));
        return shared.size();
    }

    private static List<String> words(int count, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> "word" + random.nextInt(5_000))
                .collect(Collectors.toList());
    }
}
