package dev.outputhub.conversation.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one format. A format is supported when a reader of it is in the list of readers. */
public interface ExportReader {

    ExportFormat format();

    /**
     * JSON pointers, within a record, of texts that it turns into another form or leaves out on purpose with a remark, null for none: of
     * all others, what it does not say is kept beside.
     */
    default @Nullable Pattern accountedFor() {
        return null;
    }
}
