package dev.outputhub.output.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one output of an import; {@code reason} says why it was skipped, or what it had to go without. */
record ImportedItem(
        String sourceKey,
        Result result,
        @Nullable String reason,
        @Nullable UUID outputId) {

    enum Result {
        NEW,
        UPDATED,
        UNCHANGED,
        SKIPPED;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ImportedItem skipped(String sourceKey, String reason, @Nullable UUID outputId) {
        return new ImportedItem(sourceKey, Result.SKIPPED, reason, outputId);
    }
}
