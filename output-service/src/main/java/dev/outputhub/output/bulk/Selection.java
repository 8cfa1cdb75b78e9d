package dev.outputhub.output.bulk;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.output.OutputError;
import dev.outputhub.output.output.OutputFilters;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Which outputs a batch means. */
@Component
@Transactional(readOnly = true)
class Selection {

    private final DSLContext database;
    private final OutputFilters filters;

    Selection(DSLContext database, OutputFilters filters) {
        this.database = database;
        this.filters = filters;
    }

    List<UUID> of(BatchRequest request) {
        if (request.ids() != null) {
            return request.ids().stream().distinct().toList();
        }
        var parameters = parameters(request.filter() == null ? Map.of() : request.filter());
        var query = new ListQuery(1, null, List.of(), false, Set.of(), parameters);
        var found = database.select(OUTPUT.ID)
                .from(OUTPUT)
                .where(filters.condition(query))
                .orderBy(OUTPUT.ID)
                .limit(BulkChange.MOST + 1)
                .fetch(OUTPUT.ID);
        if (found.size() > BulkChange.MOST) {
            throw Problem.refused(
                    OutputError.TOO_MANY_OUTPUTS,
                    "filter",
                    "The filter means more than " + BulkChange.MOST + " outputs. Narrow it and go in parts.");
        }
        return found;
    }

    /** {@code {"terms": {"tags": "any:a"}}} means the same as {@code {"terms.tags": "any:a"}}. */
    private static Map<String, String> parameters(Map<String, JsonNode> filter) {
        var parameters = new LinkedHashMap<String, String>();
        filter.forEach((name, value) -> {
            if (value.isObject()) {
                value.properties()
                        .forEach(entry -> parameters.put(name + "." + entry.getKey(), text(entry.getValue())));
            } else {
                parameters.put(name, text(value));
            }
        });
        return parameters;
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
