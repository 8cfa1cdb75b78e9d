package dev.outputhub.records.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of a record could not be brought back, said in its report: an archive loses nothing in silence. */
public final class LeftOut {

    /** A hostile record may have a million fields; the report names some. */
    private static final int NAMED = 20;

    private final Set<String> fields = new TreeSet<>();
    private final List<String> reasons = new ArrayList<>();

    /** Fields of an object that nobody knows here; one that says nothing is no loss. */
    public LeftOut unknown(JsonNode object, Set<String> known) {
        return unknown("", object, known);
    }

    /** @param path of the object within the record, such as {@code edits.} */
    public LeftOut unknown(String path, JsonNode object, Set<String> known) {
        object.properties().forEach(field -> {
            if (!known.contains(field.getKey()) && !field.getValue().isNull() && fields.size() <= NAMED) {
                fields.add(path + field.getKey());
            }
        });
        return this;
    }

    public LeftOut because(String reason) {
        reasons.add(reason);
        return this;
    }

    /** For the report; null where nothing was left out. */
    public @Nullable String reason() {
        var unknown = fields.isEmpty()
                ? Stream.<String>empty()
                : Stream.of("left out: " + fields.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (fields.size() > NAMED ? " and more" : ""));
        var all = Stream.concat(unknown, reasons.stream().distinct()).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
