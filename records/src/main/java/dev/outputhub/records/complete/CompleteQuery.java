package dev.outputhub.records.complete;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which complete records are asked for.
 *
 * @param filters those of the public list of the kind, and nothing else
 */
public record CompleteQuery(@Nullable UUID after, int limit, ListQuery filters) {

    public static final int MOST = 100;

    /** From the parameters of a request: {@code after}, {@code limit}, and what else there is as filters. */
    public static CompleteQuery of(Map<String, String> parameters) {
        var filters = new LinkedHashMap<>(parameters);
        var after = filters.remove("after");
        var limit = filters.remove("limit");
        return new CompleteQuery(
                after == null || after.isBlank() ? null : cursor(after),
                limit == null || limit.isBlank() ? MOST : limit(limit),
                new ListQuery(1, null, List.of(), false, Set.of(), filters));
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("after", "is the cursor of the page before");
        }
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notOne) {
            // answered below, like a number out of range
        }
        throw Problem.invalid("limit", "is a number from 1 to " + MOST);
    }
}
