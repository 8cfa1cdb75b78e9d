package dev.outputhub.gateway.search;

import dev.outputhub.gateway.routing.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ranked lists as owners would answer them. */
final class Listing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Listing() {}

    static JsonNode hit(String id, double score, String updatedAt) {
        return JSON.createObjectNode().put("id", id).put("score", score).put("updatedAt", updatedAt);
    }

    static Part.Answered answered(Service owner, JsonNode... hits) {
        return new Part.Answered(owner, new Hits(List.of(hits), hits.length, Map.of(), false, List.of()));
    }

    static List<String> ids(List<JsonNode> hits) {
        var ids = new ArrayList<String>();
        hits.forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }
}
