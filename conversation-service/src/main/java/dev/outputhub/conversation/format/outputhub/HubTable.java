package dev.outputhub.conversation.format.outputhub;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table of an archive, as its manifest describes it.
 *
 * @param field of the record whose list its rows are; null where each row is a record
 * @param rows how many there are
 */
public record HubTable(String kind, @Nullable String field, long rows, Map<String, HubCell> columns) {

    /** The column by which rows belong to their record. */
    public static String owner(String kind) {
        return kind + "Id";
    }

    static Map<String, HubTable> all(JsonNode tables) {
        var all = new LinkedHashMap<String, HubTable>();
        tables.properties().forEach(entry -> {
            var columns = new LinkedHashMap<String, HubCell>();
            var table = entry.getValue();
            table.path("columns")
                    .properties()
                    .forEach(column -> columns.put(
                            column.getKey(), HubCell.of(column.getValue().asString(""))));
            all.put(
                    entry.getKey(),
                    new HubTable(
                            table.path("kind").asString(""),
                            table.path("field").asString(null),
                            table.path("rows").asLong(0),
                            columns));
        });
        return all;
    }
}
