package dev.outputhub.conversation.format.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading that opens a prompt or an output: "Prompt", "User prompt 2:", "Output 1 (Claude Sonnet 3.5)".
 *
 * @param certain false for words that also head ordinary chapters
 */
record SectionHeading(
        Kind kind, boolean certain, int level, @Nullable String label) {

    enum Kind {
        PROMPT,
        OUTPUT
    }

    private static final Pattern WORDS =
            Pattern.compile("(?i)(?:(?:user|my|initial|original|first|follow[- ]?up|llm|model|ai|raw|edited) )?"
                    + "(prompt|question|output|response|answer|completion)s?"
                    + "(?:\\s*#?(\\d{1,3}))?"
                    + "(?:\\s*(?:\\(([^()]{1,80})\\)|[:–—-]\\s*(\\S.{0,79})))?"
                    + "\\s*:?");

    static @Nullable SectionHeading of(Line line) {
        var heading = line.heading();
        if (heading == null) {
            return null;
        }
        var words = WORDS.matcher(heading.words());
        if (!words.matches()) {
            return null;
        }
        var noun = words.group(1).toLowerCase(Locale.ROOT);
        var kind = noun.equals("prompt") || noun.equals("question") ? Kind.PROMPT : Kind.OUTPUT;
        var label = words.group(3) == null ? words.group(4) : words.group(3);
        return new SectionHeading(
                kind,
                noun.equals("prompt") || noun.equals("output"),
                heading.level(),
                label == null ? words.group(2) : label.strip());
    }
}
