package dev.outputhub.platform.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in an address that everybody can type: small letters from a to z, digits, single hyphens. */
public final class AsciiSlug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private AsciiSlug() {}

    /** Empty where the name has no such letter. */
    public static String of(String name, int longest) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var slug = NO_LETTERS.matcher(plain).replaceAll("-").replaceAll("^-", "");
        return slug.substring(0, Math.min(slug.length(), longest)).replaceAll("-$", "");
    }
}
