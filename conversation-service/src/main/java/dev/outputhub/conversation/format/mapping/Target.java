package dev.outputhub.conversation.format.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column was said to hold. */
sealed interface Target {

    String TERMS = "terms.";

    Pattern VOCABULARY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    record Field(Place place) implements Target {}

    /** Terms of a vocabulary, by its key. */
    record Terms(String vocabulary) implements Target {}

    /** Null for what is neither a place nor a vocabulary. */
    static @Nullable Target of(String text) {
        if (text.startsWith(TERMS)) {
            var vocabulary = text.substring(TERMS.length());
            if (vocabulary.equals(Place.TAGS.text())) {
                return new Field(Place.TAGS);
            }
            return VOCABULARY.matcher(vocabulary).matches() ? new Terms(vocabulary) : null;
        }
        var place = Place.of(text);
        return place == null ? null : new Field(place);
    }
}
