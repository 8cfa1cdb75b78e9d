package dev.outputhub.prompt.slug;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.text.TextBeginning;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A name as it stands in an address: lower case, letters and digits of any script, hyphens between them. Accents of Latin letters
 * go ("Käse" is {@code kase}); those of other scripts carry meaning and stay.
 */
public record Slug(String value) {

    public static final int LONGEST = 80;

    /** Leaves room for the longest number that can follow. */
    private static final int START = 60;

    /** Signs that tell names apart: without them C, C# and C++ would all be "c". */
    private static final Map<Integer, String> WORDS = Map.of(
            (int) '+', "-plus", (int) '#', "-sharp", (int) '&', "-and-", (int) '@', "-at-", (int) '%', "-percent");

    /** Latin letters that Unicode does not take apart into a base letter and an accent. */
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");

    public static Slug of(String name) {
        var slug = clean(name);
        return new Slug(slug.isEmpty() ? codePoints(name) : slug);
    }

    /** Whether a caller may give it as it is. */
    public static boolean isOne(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && clean(text).equals(text);
    }

    /** How it and all that {@link #freeAmong} makes of it begin. */
    public String start() {
        return cut(value, START);
    }

    /** This one or, where that is taken, the first of {@code name-2}, {@code name-3} and so on that is free. */
    public Slug freeAmong(Predicate<String> taken) {
        var free = value;
        for (int i = 2; taken.test(free); i++) {
            free = with(String.valueOf(i)).value();
        }
        return new Slug(free);
    }

    /** This one, a hyphen and the ending, as long as a slug may be. */
    public Slug with(String ending) {
        return new Slug(cut(value, LONGEST - ending.length() - 1) + "-" + ending);
    }

    private static String clean(String name) {
        var decomposed =
                Normalizer.normalize(NameKey.seen(name), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder();
        boolean latin = false;
        boolean letter = false;
        for (var it = decomposed.codePoints().iterator(); it.hasNext(); ) {
            int c = it.nextInt();
            if (isMark(c)) {
                if (letter && !(latin && isAccent(c))) {
                    kept.appendCodePoint(c);
                }
                continue;
            }
            latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            letter = Character.isLetterOrDigit(c);
            if (LETTERS.containsKey(c)) {
                kept.append(LETTERS.get(c));
            } else if (letter) {
                kept.appendCodePoint(c);
            } else {
                kept.append(WORDS.getOrDefault(c, "-"));
            }
        }
        var joined = kept.toString().replaceAll("-{2,}", "-");
        return trim(cut(Normalizer.normalize(trim(joined), Normalizer.Form.NFC), LONGEST));
    }

    private static boolean isAccent(int c) {
        return c >= 0x0300 && c <= 0x036f;
    }

    // vowel signs of Hindi, Thai and others are marks, and words are unreadable without them
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    // a name of signs only, such as an emoji
    private static String codePoints(String name) {
        var hexadecimal = NameKey.trimmed(name)
                .codePoints()
                .limit(10)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining("-"));
        return "u-" + (hexadecimal.isEmpty() ? "0" : hexadecimal);
    }

    private static String trim(String text) {
        return text.replaceAll("^-+|-+$", "");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return trim(TextBeginning.of(text, length));
    }

    @Override
    public String toString() {
        return value;
    }
}
