package dev.outputhub.conversation.format.json;

import java.util.Iterator;

/** The records of one file, in its order. */
public interface RecordStream extends Iterator<JsonRecords.Found>, AutoCloseable {

    @Override
    void close();
}
