package dev.outputhub.records.batch;

import dev.outputhub.platform.paging.ListQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The filter of a batch as the parameters of a list: {@code {"terms": {"tags": "any:a"}}} is {@code terms.tags=any:a}. */
public final class BatchFilter {

    private BatchFilter() {}

    public static ListQuery query(Map<String, JsonNode> filter) {
        var parameters = new LinkedHashMap<String, String>();
        filter.forEach((name, value) -> {
            if (value.isObject()) {
                value.properties()
                        .forEach(entry -> parameters.put(name + "." + entry.getKey(), text(entry.getValue())));
            } else {
                parameters.put(name, text(value));
            }
        });
        return new ListQuery(1, null, List.of(), false, Set.of(), parameters);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(element -> texts.add(text(element)));
            return String.join(",", texts);
        }
        return value.isNull() ? "none" : value.asString();
    }
}
