package dev.outputhub.conversation.format;

/** Titles as long as there is room for. */
public final class Titles {

    private Titles() {}

    /** Never between the two halves of a character. */
    public static String cut(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        var end = longest - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
