package dev.outputhub.llm.request;

import org.jspecify.annotations.Nullable;

/** A title for what has none yet. */
final class Titles {

    private static final int LONGEST = 80;

    private Titles() {}

    static String of(@Nullable String promptTitle, String userText) {
        if (promptTitle != null && !promptTitle.isBlank()) {
            return promptTitle.strip();
        }
        var line = userText.lines()
                .map(text -> text.replaceFirst("^[#>*\\-\\s]+", "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Untitled");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > LONGEST / 2 ? space : LONGEST;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }
}
