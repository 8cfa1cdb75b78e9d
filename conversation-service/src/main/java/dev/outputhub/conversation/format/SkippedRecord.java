package dev.outputhub.conversation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound record, or a whole file, that is not taken. The reason is for people to read.
 *
 * @param leftOut whether anything is lost by that, as opposed to a record that holds nothing for us
 */
public record SkippedRecord(
        String kind, @Nullable String sourceId, @Nullable String title, String reason, boolean leftOut)
        implements ImportedRecord {

    /** One that holds nothing for us. */
    public SkippedRecord(String kind, @Nullable String sourceId, @Nullable String title, String reason) {
        this(kind, sourceId, title, reason, false);
    }

    /** One that was empty may be so because it is damaged. */
    public SkippedRecord withRemarks(List<String> remarks) {
        return new SkippedRecord(kind, sourceId, title, reason + "; " + String.join("; ", remarks), true);
    }

    public static SkippedRecord file(String name, String reason, boolean leftOut) {
        return new SkippedRecord("file", null, name, reason, leftOut);
    }
}
