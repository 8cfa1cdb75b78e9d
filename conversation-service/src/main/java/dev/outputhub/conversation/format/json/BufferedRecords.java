package dev.outputhub.conversation.format.json;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Reads on until there is a record, or the end. */
public abstract class BufferedRecords implements RecordStream {

    private final Queue<JsonRecords.Found> upcoming = new ArrayDeque<>();
    private boolean ended;

    /** Goes one step on: finds records, or none yet, or ends. */
    protected abstract void read();

    protected final void found(JsonRecords.Found record) {
        upcoming.add(record);
    }

    /** Nothing is read any more; what was found is still given. */
    protected final void end() {
        ended = true;
    }

    @Override
    public final boolean hasNext() {
        while (upcoming.isEmpty() && !ended) {
            read();
        }
        return !upcoming.isEmpty();
    }

    @Override
    public final JsonRecords.Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return upcoming.remove();
    }

    /** Whoever opened the bytes closes them. */
    @Override
    public void close() {
        end();
    }
}
