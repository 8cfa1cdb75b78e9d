package dev.outputhub.output.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.outputhub.platform.problems.Problem;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one output of a batch; {@code code} and {@code reason} say why nothing did. */
record BatchItem(
        UUID id,
        Result result,
        @Nullable String code,
        @Nullable String reason) {

    enum Result {
        UPDATED,
        UNCHANGED,
        DELETED,
        RESTORED,
        REFUSED;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BatchItem of(UUID id, Result result) {
        return new BatchItem(id, result, null, null);
    }

    static BatchItem refused(UUID id, Problem problem) {
        return new BatchItem(id, Result.REFUSED, problem.code().code(), problem.detail());
    }
}
