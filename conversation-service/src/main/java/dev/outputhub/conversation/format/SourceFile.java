package dev.outputhub.conversation.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file that a record stands in, for formats whose records leave something to its name.
 *
 * @param name path within the archive
 * @param folders topics that the path says
 * @param alone uploaded by itself, so that its name tells it from no other
 */
public record SourceFile(String name, List<String> folders, boolean alone) {

    private static final Pattern ENDING =
            Pattern.compile("\\.(json|jsonl|ndjson|csv|tsv|html?|txt)$", Pattern.CASE_INSENSITIVE);

    /** The last part of the path without the ending of its kind, if anything is left of it. */
    public @Nullable String title() {
        var base = name.substring(name.lastIndexOf('/') + 1);
        var title = ENDING.matcher(base).replaceFirst("").strip();
        return title.isEmpty() ? null : title;
    }
}
