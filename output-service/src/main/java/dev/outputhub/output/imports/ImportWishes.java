package dev.outputhub.output.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an import asks for all of its outputs.
 *
 * @param owner whose they become; null for whoever imports
 * @param termsForAll ids by vocabulary, beside the terms of each
 */
record ImportWishes(
        UUID importId, @Nullable UUID owner, @Nullable Map<String, List<UUID>> termsForAll) {

    Map<String, JsonNode> terms() {
        var named = new LinkedHashMap<String, JsonNode>();
        if (termsForAll != null) {
            termsForAll.forEach((vocabulary, ids) -> {
                var array = JsonNodeFactory.instance.arrayNode();
                ids.forEach(id -> array.add(id.toString()));
                named.put(vocabulary, array);
            });
        }
        return named;
    }
}
