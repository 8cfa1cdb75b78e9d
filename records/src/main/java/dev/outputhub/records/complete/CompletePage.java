package dev.outputhub.records.complete;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some complete records in the order of their ids.
 *
 * @param next the cursor to go on with; null at the end
 */
public record CompletePage(
        List<ObjectNode> records, @Nullable String next) {

    /** Bytes, about: where many records are large a page ends early, since each side holds one in memory. */
    private static final long HEAVY = 4_000_000;

    /** A record about to be read, with about as many bytes as it will have. */
    public record Weighed(UUID id, long weight) {}

    /**
     * @param found the records after the cursor in the order of their ids, one more than the limit where there are more
     * @param read reads those that fit; a record that is gone by then is left out
     */
    public static CompletePage of(
            List<Weighed> found, int limit, Function<Collection<UUID>, Map<UUID, ObjectNode>> read) {
        var ids = new ArrayList<UUID>();
        long weight = 0;
        for (var next : found) {
            if (ids.size() == limit || (!ids.isEmpty() && weight + next.weight() > HEAVY)) {
                break;
            }
            ids.add(next.id());
            weight += next.weight();
        }
        var records = ids.isEmpty() ? Map.<UUID, ObjectNode>of() : read.apply(ids);
        return new CompletePage(
                ids.stream().filter(records::containsKey).map(records::get).toList(),
                ids.size() < found.size() ? ids.getLast().toString() : null);
    }
}
