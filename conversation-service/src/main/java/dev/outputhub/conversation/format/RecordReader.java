package dev.outputhub.conversation.format;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a format in which one JSON record holds one or several conversations or documents. */
public interface RecordReader extends ExportReader {

    /**
     * Never empty: what is not taken is a skipped or broken record with its reason.
     *
     * @param record an object
     */
    List<ImportedRecord> read(JsonNode record, SourceFile file);
}
