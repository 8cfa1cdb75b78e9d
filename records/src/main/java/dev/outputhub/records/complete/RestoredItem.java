package dev.outputhub.records.complete;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of an archive.
 *
 * @param sourceKey its id in the archive
 * @param recordId its id here; null where it is not here
 * @param reason why it was skipped, or what it had to go without
 */
public record RestoredItem(
        String sourceKey,
        @Nullable UUID recordId,
        @Nullable String title,
        Result result,
        @Nullable String reason) {

    public static final String CHANGED_HERE = "It was changed here since; left as it is.";
    public static final String IN_THE_TRASH = "It is in the trash.";

    /** Each record of an archive has exactly one. */
    public enum Result {
        NEW,
        UPDATED,
        UNCHANGED,
        SKIPPED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Result of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public static RestoredItem skipped(
            String sourceKey, @Nullable UUID recordId, @Nullable String title, String reason) {
        return new RestoredItem(sourceKey, recordId, title, Result.SKIPPED, reason);
    }
}
