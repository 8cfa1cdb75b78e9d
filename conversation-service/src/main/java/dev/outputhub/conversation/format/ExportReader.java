package dev.outputhub.conversation.format;

import java.util.Set;

/** Reads one format. A format is supported when a reader of it is in the list of readers. */
public interface ExportReader {

    ExportFormat format();

    /** Fields whose texts it turns into another form: of all others, what it does not say is kept beside. */
    default Set<String> rewritten() {
        return Set.of();
    }
}
