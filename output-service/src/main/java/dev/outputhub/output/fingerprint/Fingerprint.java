package dev.outputhub.output.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * How a text is found again: whole by a hash, nearly by MinHash over each three words that follow each other (Broder, 1997). Of two
 * texts as many minima are equal as they have stretches in common, in part of all that either has. Minima are gathered into parts: texts
 * that are seven tenths alike share one of the twenty in 97 cases of 100, those that are three tenths alike in 5.
 */
final class Fingerprint {

    private static final int PARTS = 20;
    private static final int MINIMA_OF_A_PART = 5;
    private static final int MINIMA = PARTS * MINIMA_OF_A_PART;

    /** Of so few words, likeness says nothing: “Yes, of course.” */
    private static final int FEWEST_STRETCHES = 8;

    private static final int WORDS_OF_A_STRETCH = 3;

    /** A letter of a script that puts no spaces between words is a word. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]|[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    // stored signatures are compared with later ones: never to be changed
    private static final long[] FACTORS =
            new SplittableRandom(19_970_611).longs(MINIMA).map(one -> one | 1).toArray();
    private static final long[] SUMMANDS =
            new SplittableRandom(6_119_971).longs(MINIMA).toArray();

    private final byte[] hash;
    private final int[] minima;

    private Fingerprint(byte[] hash, int[] minima) {
        this.hash = hash;
        this.minima = minima;
    }

    static Fingerprint of(String text) {
        var bare = SPACES.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return new Fingerprint(DigestUtils.sha256(bare), minima(stretches(bare)));
    }

    private static Set<Long> stretches(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        var stretches = new HashSet<Long>();
        for (int at = 0; at + WORDS_OF_A_STRETCH <= words.size(); at++) {
            var bytes =
                    String.join(" ", words.subList(at, at + WORDS_OF_A_STRETCH)).getBytes(StandardCharsets.UTF_8);
            stretches.add(MurmurHash3.hash128x64(bytes)[0]);
        }
        return stretches;
    }

    private static int[] minima(Set<Long> stretches) {
        if (stretches.size() < FEWEST_STRETCHES) {
            return new int[0];
        }
        var minima = new int[MINIMA];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long stretch : stretches) {
            for (int at = 0; at < MINIMA; at++) {
                int value = (int) ((stretch * FACTORS[at] + SUMMANDS[at]) >>> 32);
                if (value < minima[at]) {
                    minima[at] = value;
                }
            }
        }
        return minima;
    }

    byte[] hash() {
        return hash.clone();
    }

    /** Empty for a text that is too short to be nearly another. */
    Long[] parts() {
        var parts = new ArrayList<Long>();
        for (int from = 0; from < minima.length; from += MINIMA_OF_A_PART) {
            var bytes =
                    ByteBuffer.allocate((1 + MINIMA_OF_A_PART) * Integer.BYTES).putInt(from);
            for (int at = from; at < from + MINIMA_OF_A_PART; at++) {
                bytes.putInt(minima[at]);
            }
            parts.add(MurmurHash3.hash128x64(bytes.array())[0]);
        }
        return parts.toArray(Long[]::new);
    }

    byte[] signature() {
        var bytes = ByteBuffer.allocate(minima.length * Integer.BYTES);
        Arrays.stream(minima).forEach(bytes::putInt);
        return bytes.array();
    }

    /** In percent. */
    int alike(byte[] signature) {
        if (minima.length == 0 || signature.length != minima.length * Integer.BYTES) {
            return 0;
        }
        var others = ByteBuffer.wrap(signature);
        int equal = 0;
        for (int minimum : minima) {
            if (minimum == others.getInt()) {
                equal++;
            }
        }
        return equal * 100 / MINIMA;
    }
}
