package dev.outputhub.platform.text;

/** The beginning of a text that is too long for its place. */
public final class TextBeginning {

    private TextBeginning() {}

    /**
     * Never between the two halves of a character.
     *
     * @param longest in characters of UTF-16, as the limits of fields are
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
