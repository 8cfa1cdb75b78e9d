package dev.outputhub.platform.database;

/**
 * Text that comes back as it went in. JSON can spell U+0000, which PostgreSQL has not, and half of a surrogate pair (RFC 8259, 8.2),
 * which no UTF-8 has and which would come back as a question mark.
 */
public final class StorableText {

    /** Goes on after the name of a field. */
    public static final String REFUSAL = "has the character U+0000 or half of a character (an unpaired surrogate)";

    private StorableText() {}

    public static boolean is(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }
}
