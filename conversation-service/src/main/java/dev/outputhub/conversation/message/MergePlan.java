package dev.outputhub.conversation.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation lacks of another one that is the same.
 *
 * @param known messages that both have
 * @param copies what is to be added, each after the one it answers
 * @param places where each message of the other one is then
 */
record MergePlan(int known, List<Copy> copies, Map<UUID, UUID> places) {

    /** @param digest of its role and what it says */
    record Said(UUID id, @Nullable UUID parent, @Nullable String sourceId, String digest) {}

    /** @param keepsSource whether its source's id is still free */
    record Copy(UUID of, UUID id, @Nullable UUID parent, boolean keepsSource) {}

    private record Place(@Nullable UUID parent, String digest) {}

    /** Both in the order of their trees. The same message has the same source, or says the same at the same place. */
    static MergePlan of(List<Said> target, List<Said> other) {
        var bySource = new HashMap<String, UUID>();
        var byPlace = new HashMap<Place, List<UUID>>();
        var here = new HashSet<UUID>();
        target.forEach(said -> here.add(said.id()));
        for (var said : target) {
            if (said.sourceId() != null) {
                bySource.put(said.sourceId(), said.id());
            }
            var parent = said.parent() != null && here.contains(said.parent()) ? said.parent() : null;
            byPlace.computeIfAbsent(new Place(parent, said.digest()), _ -> new ArrayList<>())
                    .add(said.id());
        }
        var found = new LinkedHashMap<UUID, UUID>();
        var used = new HashSet<UUID>();
        var copies = new ArrayList<Copy>();
        for (var said : other) {
            var parent = said.parent() == null ? null : found.get(said.parent());
            var same = same(said, parent, bySource, byPlace, used);
            if (same == null) {
                var copy = new Copy(
                        said.id(),
                        UUID.randomUUID(),
                        parent,
                        said.sourceId() != null && !bySource.containsKey(said.sourceId()));
                found.put(said.id(), copy.id());
                copies.add(copy);
            } else {
                used.add(same);
                found.put(said.id(), same);
            }
        }
        return new MergePlan(used.size(), copies, found);
    }

    private static @Nullable UUID same(
            Said said,
            @Nullable UUID parent,
            Map<String, UUID> bySource,
            Map<Place, List<UUID>> byPlace,
            Set<UUID> used) {
        var source = said.sourceId() == null ? null : bySource.get(said.sourceId());
        if (source != null && !used.contains(source)) {
            return source;
        }
        return byPlace.getOrDefault(new Place(parent, said.digest()), List.of()).stream()
                .filter(Objects::nonNull)
                .filter(id -> !used.contains(id))
                .findFirst()
                .orElse(null);
    }
}
