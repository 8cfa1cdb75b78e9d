package dev.outputhub.conversation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that a record stands in, for formats whose records leave something to its name.
 *
 * @param name path within the archive
 * @param folders topics that the path says
 * @param alone uploaded by itself, so that its name tells it from no other
 */
public record SourceFile(String name, List<String> folders, boolean alone) {

    /** The last part of the path without its ending, if anything is left of it. */
    public @Nullable String title() {
        var base = name.substring(name.lastIndexOf('/') + 1);
        var dot = base.lastIndexOf('.');
        var title = (dot > 0 ? base.substring(0, dot) : base).strip();
        return title.isEmpty() ? null : title;
    }
}
