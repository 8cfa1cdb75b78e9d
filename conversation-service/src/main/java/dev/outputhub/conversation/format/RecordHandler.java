package dev.outputhub.conversation.format;

/** Takes the records of an archive one at a time, in an order that is the same for the same bytes. */
public interface RecordHandler {

    void record(FoundRecord found);

    /** Bytes of the unpacked archive that have been read. */
    default void progress(long bytesRead, long bytesTotal) {}
}
