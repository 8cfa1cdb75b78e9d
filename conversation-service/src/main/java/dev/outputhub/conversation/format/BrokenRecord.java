package dev.outputhub.conversation.format;

import org.jspecify.annotations.Nullable;

/** A record, or a whole file, that cannot be read. It never stops the records around it. */
public record BrokenRecord(
        String kind, @Nullable String sourceId, @Nullable String title, String reason) implements ImportedRecord {

    public static BrokenRecord file(String name, String reason) {
        return new BrokenRecord("file", null, name, reason);
    }

    public static BrokenRecord conversation(@Nullable String sourceId, @Nullable String title, String reason) {
        return new BrokenRecord("conversation", sourceId, title, reason);
    }
}
