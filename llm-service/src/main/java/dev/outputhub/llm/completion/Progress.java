package dev.outputhub.llm.completion;

import org.jspecify.annotations.Nullable;

/** How far an answer has come. */
public record Progress(
        String text, String reasoning, @Nullable Long firstTokenMs) {

    public boolean anything() {
        return !text.isEmpty() || !reasoning.isEmpty();
    }
}
