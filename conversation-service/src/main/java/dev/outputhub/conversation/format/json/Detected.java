package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the first records says of a file.
 *
 * @param layout null when the file is no JSON at all
 * @param hint what was seen instead of a known format, for the report
 */
record Detected(@Nullable Layout layout, ExportFormat format, String hint) {

    static Detected notJson(String hint) {
        return new Detected(null, ExportFormat.UNKNOWN, hint);
    }
}
