package dev.outputhub.output.imports;

import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.platform.database.StorableText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an archive says of an output as far as an output can say it: the rest must not cost it its place. */
final class Said {

    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_LINK = 2_000;
    private static final int BEST = 5;

    private Said() {}

    static @Nullable Integer rating(ImportedOutput item) {
        return item.rating() != null && item.rating() >= 1 && item.rating() <= BEST ? item.rating() : null;
    }

    static @Nullable String language(ImportedOutput item) {
        return fitting(item.language(), LONGEST_LANGUAGE);
    }

    static @Nullable String link(ImportedOutput item) {
        var link = fitting(item.link(), LONGEST_LINK);
        return link != null && link.matches(OutputFields.LINK) ? link : null;
    }

    /** What was left out, or null. */
    static @Nullable String lack(ImportedOutput item) {
        var lack = Stream.of(
                        item.rating() != null && rating(item) == null ? "rating" : "",
                        item.language() != null && language(item) == null ? "language" : "",
                        item.link() != null && link(item) == null ? "link" : "")
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(", "));
        return lack.isEmpty() ? null : "imported without what cannot be its " + lack;
    }

    private static @Nullable String fitting(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest || !StorableText.is(text) ? null : text;
    }
}
