package dev.outputhub.conversation.format;

import org.jspecify.annotations.Nullable;

/** A sound record, or a whole file, that holds nothing for us. The reason is for people to read. */
public record SkippedRecord(
        String kind, @Nullable String sourceId, @Nullable String title, String reason) implements ImportedRecord {

    public static SkippedRecord file(String name, String reason) {
        return new SkippedRecord("file", null, name, reason);
    }
}
