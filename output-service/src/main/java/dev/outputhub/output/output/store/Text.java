package dev.outputhub.output.output.store;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What holds for every text that is stored: an output's content, an edit, a note. */
public final class Text {

    /** The longest output seen is 140,000 characters; beyond this a file is the better place. */
    public static final int LONGEST = 2_000_000;

    private Text() {}

    /** @throws Problem 400 for what PostgreSQL cannot hold; everything else is kept byte for byte */
    public static void checkStorable(String field, @Nullable String text) {
        var obstacle = text == null ? null : obstacle(text);
        if (obstacle != null) {
            throw Problem.invalid(field, obstacle);
        }
    }

    /** Why a text cannot be stored, or null. */
    public static @Nullable String obstacle(String text) {
        if (text.length() > LONGEST) {
            return "has at most " + LONGEST + " characters";
        }
        return StorableText.is(text) ? null : StorableText.REFUSAL;
    }
}
