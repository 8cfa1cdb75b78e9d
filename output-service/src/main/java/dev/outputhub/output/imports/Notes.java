package dev.outputhub.output.imports;

import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.text.TextBeginning;
import org.jspecify.annotations.Nullable;

/**
 * Notes as they can be kept: those of an archive are nobody's to mend, and must not cost the output its place.
 *
 * @param lack what could not be kept of them, or null
 */
record Notes(@Nullable String text, @Nullable String lack) {

    /** As long as a person may write. */
    private static final int LONGEST = 20_000;

    static Notes of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return new Notes(null, null);
        }
        if (!StorableText.is(given)) {
            return new Notes(null, "imported without its notes: the text " + StorableText.REFUSAL);
        }
        if (given.length() <= LONGEST) {
            return new Notes(given, null);
        }
        return new Notes(TextBeginning.of(given, LONGEST), "its notes were cut to " + LONGEST + " characters");
    }
}
