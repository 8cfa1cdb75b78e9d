package dev.outputhub.conversation.format;

/**
 * A record and where it was found.
 *
 * @param index counts all records of the upload, over all its files
 */
public record FoundRecord(long index, String file, ExportFormat format, ImportedRecord record) {}
