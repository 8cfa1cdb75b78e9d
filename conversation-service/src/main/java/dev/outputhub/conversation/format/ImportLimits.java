package dev.outputhub.conversation.format;

/**
 * How much an archive may ask of us. An archive is hostile input: a few kilobytes can unpack to terabytes.
 *
 * @param maxEntries files in one ZIP
 * @param maxEntryBytes unpacked size of one file
 * @param maxTotalBytes unpacked size of everything together
 * @param maxRatio unpacked to packed size, looked at only above {@code ratioFromBytes}
 * @param maxRecordSize one conversation: its characters, and 20 for every piece of its JSON, which is about what it takes of memory
 * @param maxDocumentBytes one Markdown file
 */
public record ImportLimits(
        int maxEntries,
        long maxEntryBytes,
        long maxTotalBytes,
        int maxRatio,
        long ratioFromBytes,
        int maxRecordSize,
        int maxDocumentBytes) {

    public static ImportLimits defaults() {
        return new ImportLimits(100_000, 8L << 30, 32L << 30, 200, 16L << 20, 64 << 20, 16 << 20);
    }
}
