package dev.outputhub.conversation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a format in which several records of a file make one conversation: the lines of a session, the rows of a table. The
 * records of one conversation are gathered and read together, wherever in the file they stand.
 */
public interface SessionReader extends ExportReader {

    /**
     * The conversation that a record belongs to, the same for the same record in every export; null for a record that belongs to
     * none and is read by itself.
     *
     * @param previous what the record of this format before it in the file belonged to; null for the first
     */
    @Nullable
    String conversation(JsonNode record, @Nullable String previous);

    /**
     * Never empty: what is not taken is a skipped or broken record with its reason.
     *
     * @param conversation null when the only record belongs to none
     * @param records objects, in the order of the file
     */
    List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> records, SourceFile file);

    /** What a report calls a conversation that is too large to be read. */
    default @Nullable String title(String conversation) {
        return null;
    }
}
