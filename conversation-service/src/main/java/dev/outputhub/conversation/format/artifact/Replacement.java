package dev.outputhub.conversation.format.artifact;

import static dev.outputhub.conversation.format.json.Fields.isTrue;
import static dev.outputhub.conversation.format.json.Fields.textOr;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Words of a document in the place of others.
 *
 * <p>A pattern comes out of an uploaded file. RE2 takes time in proportion to the text, where the pattern language of the JDK can be
 * made to try for hours.
 *
 * @param wanted null where the pattern is none that can be read
 */
record Replacement(@Nullable Pattern wanted, String replacement, boolean everywhere) {

    static Replacement ofWords(String words, String replacement) {
        return new Replacement(words.isEmpty() ? null : Pattern.compile(Pattern.quote(words)), replacement, false);
    }

    /** A canvas names what it changes by a pattern of Python, in which a dot is any character. */
    static Replacement byPattern(JsonNode update) {
        return new Replacement(
                pattern(textOr(update, "pattern", "")), textOr(update, "replacement", ""), isTrue(update, "multiple"));
    }

    /** @return null when the words are not there */
    @Nullable
    String in(String text) {
        if (wanted == null) {
            return null;
        }
        var found = wanted.matcher(text);
        if (!found.find()) {
            return null;
        }
        return everywhere
                ? found.reset().replaceAll(com.google.re2j.Matcher.quoteReplacement(replacement))
                : text.substring(0, found.start()) + replacement + text.substring(found.end());
    }

    private static @Nullable Pattern pattern(String pattern) {
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern, Pattern.DOTALL);
        } catch (PatternSyntaxException _) {
            return null;
        }
    }
}
