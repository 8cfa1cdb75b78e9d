package dev.outputhub.conversation.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each. */
public record BulkAnswer(List<Item> items, int changed, int unchanged, int failed) {

    public record Item(
            UUID id,
            String result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String detail) {}

    static BulkAnswer of(List<Item> items) {
        return new BulkAnswer(items, count(items, "changed"), count(items, "unchanged"), count(items, "failed"));
    }

    private static int count(List<Item> items, String result) {
        return (int) items.stream().filter(item -> item.result().equals(result)).count();
    }
}
