package dev.outputhub.prompt.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an item; {@code reason} says why one was skipped. */
record ItemResult(
        @Nullable String sourceKey,
        Result result,
        @Nullable String reason,
        @Nullable UUID promptId,
        @Nullable Integer version) {

    enum Result {
        NEW,
        UPDATED,
        UNCHANGED,
        SKIPPED;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ItemResult skipped(ImportedItem item, String reason) {
        return new ItemResult(item.sourceKey(), Result.SKIPPED, reason, null, null);
    }
}
