package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import dev.outputhub.gateway.search.Part.Answered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Takes the best hits of several ranked lists. It only ever takes the head of a list, and so what was taken of each is told by
 * one number, the offset of the next page.
 */
final class Merge {

    private static final Comparator<JsonNode> BEST_FIRST = Comparator.<JsonNode>comparingDouble(
                    hit -> hit.path("score").asDouble(0))
            .thenComparing(hit -> hit.path("updatedAt").asString(""))
            .thenComparing(hit -> hit.path("id").asString(""))
            .reversed();

    private final List<JsonNode> hits = new ArrayList<>();
    private final Map<Service, Integer> taken = new EnumMap<>(Service.class);

    private Merge() {}

    static Merge of(List<Answered> lists, int limit) {
        var merge = new Merge();
        var available =
                lists.stream().mapToInt(list -> list.hits().items().size()).sum();
        for (var i = 0; i < Math.min(limit, available); i++) {
            merge.takeBest(lists);
        }
        return merge;
    }

    List<JsonNode> hits() {
        return hits;
    }

    int taken(Service owner) {
        return taken.getOrDefault(owner, 0);
    }

    private void takeBest(List<Answered> lists) {
        lists.stream()
                .filter(list -> taken(list.owner()) < list.hits().items().size())
                .min(Comparator.comparing(this::head, BEST_FIRST))
                .ifPresent(list -> {
                    hits.add(head(list));
                    taken.merge(list.owner(), 1, Integer::sum);
                });
    }

    private JsonNode head(Answered list) {
        return list.hits().items().get(taken(list.owner()));
    }
}
