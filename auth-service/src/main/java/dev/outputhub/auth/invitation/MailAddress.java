package dev.outputhub.auth.invitation;

import dev.outputhub.platform.problems.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address for mail. Stricter than RFC 5322, which knows forms that no provider gives out. */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>");

    /** @throws Problem 400 for what is none */
    public static MailAddress read(String typed) {
        var named = NAMED.matcher(typed.strip());
        var bare = (named.matches() ? named.group(1) : typed).strip();
        if (bare.length() > LONGEST || !FORM.matcher(bare).matches()) {
            throw Problem.invalid("email", "is no address like name@example.org");
        }
        return new MailAddress(bare);
    }

    /** Two that differ in case are one person's. */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
