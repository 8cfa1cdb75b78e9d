package dev.outputhub.llm.request;

import dev.outputhub.platform.text.TitleLine;
import org.jspecify.annotations.Nullable;

/** A title for what has none yet. */
final class Titles {

    private Titles() {}

    static String of(@Nullable String promptTitle, String userText) {
        if (promptTitle != null && !promptTitle.isBlank()) {
            return TitleLine.of(promptTitle);
        }
        return TitleLine.propose(userText).orElse("Untitled");
    }
}
