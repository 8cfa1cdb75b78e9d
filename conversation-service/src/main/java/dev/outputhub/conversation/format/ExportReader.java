package dev.outputhub.conversation.format;

/** Reads one format. A format is supported when a reader of it is in the list of readers. */
public interface ExportReader {

    ExportFormat format();
}
