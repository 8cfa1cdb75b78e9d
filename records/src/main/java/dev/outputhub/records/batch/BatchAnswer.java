package dev.outputhub.records.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of each record of a batch, in the order of the request.
 *
 * @param undo takes the batch back, for ten minutes; null where it changed nothing
 */
public record BatchAnswer(
        List<Item> items,
        Counts counts,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID undo) {

    public static BatchAnswer of(List<Item> items) {
        return of(items, null);
    }

    public static BatchAnswer of(List<Item> items, @Nullable UUID undo) {
        return new BatchAnswer(
                items,
                new Counts(count(items, Result.CHANGED), count(items, Result.UNCHANGED), count(items, Result.FAILED)),
                undo);
    }

    private static int count(List<Item> items, Result result) {
        return (int) items.stream().filter(item -> item.result() == result).count();
    }

    public record Counts(int changed, int unchanged, int failed) {}

    /** @param code of the problem that it failed of, whose text is the detail */
    public record Item(
            UUID id,
            Result result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) {

        public static Item done(UUID id, boolean changed) {
            return new Item(id, changed ? Result.CHANGED : Result.UNCHANGED, null, null);
        }

        public static Item failed(UUID id, Problem problem) {
            return new Item(id, Result.FAILED, problem.code().code(), problem.detail());
        }
    }

    /** How it went. */
    public enum Result {
        CHANGED,
        UNCHANGED,
        FAILED;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
