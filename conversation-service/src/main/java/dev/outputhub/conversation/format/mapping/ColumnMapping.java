package dev.outputhub.conversation.format.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold.
 *
 * @param columns by the name of the column: {@code title}, {@code content}, {@code terms.<vocabulary>} and so on; those that are
 *     not named are kept in the notes
 * @param multiple what stands between the values of a cell that holds several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMapping(
        RowKind kind, Map<String, String> columns, @Nullable String multiple) {

    /** Columns that a report calls by their names. */
    private static final int NAMED = 50;

    public static final String USUAL_SEPARATOR = "|";

    public ColumnMapping {
        columns = new LinkedHashMap<>(columns);
    }

    /** What is wrong about it, or null. */
    public @Nullable String fault() {
        var taken = EnumSet.noneOf(Place.class);
        for (var column : columns.entrySet()) {
            var target = Target.of(column.getValue());
            if (target == null) {
                return "The column " + column.getKey() + " cannot become \"" + column.getValue()
                        + "\": a column becomes "
                        + Stream.of(Place.values()).map(Place::text).collect(Collectors.joining(", "))
                        + " or terms.<vocabulary>.";
            }
            if (target instanceof Target.Field(Place place) && !place.isShared() && !taken.add(place)) {
                return "Two columns cannot both become " + place.text() + ".";
            }
        }
        return taken.contains(Place.CONTENT) ? null : "One column has to become the content.";
    }

    /** Whether a table has all of the columns that are mapped. */
    public boolean fits(Collection<String> headers) {
        return headers.containsAll(columns.keySet());
    }

    @Nullable
    Target target(String header) {
        var text = columns.get(header);
        return text == null ? null : Target.of(text);
    }

    /** The values of a cell, without what is empty. */
    List<String> values(String cell) {
        var separator = multiple == null ? USUAL_SEPARATOR : multiple;
        return Stream.of(separator.isEmpty() ? new String[] {cell} : cell.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What a report says of the columns that become no field, or null where there are none. */
    public @Nullable String told(List<String> headers) {
        var told = new ArrayList<String>();
        var ignored =
                headers.stream().filter(header -> isIgnored(target(header))).toList();
        var kept = headers.stream().filter(header -> isKept(target(header))).toList();
        if (!kept.isEmpty()) {
            told.add("Columns that are no field were kept in the " + (kind == RowKind.OUTPUT ? "notes" : "description")
                    + ": " + named(kept));
        }
        if (!ignored.isEmpty()) {
            told.add("Columns that were left out as asked: " + named(ignored));
        }
        return told.isEmpty() ? null : String.join(". ", told);
    }

    private static String named(List<String> headers) {
        var more = headers.size() - NAMED;
        return headers.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static boolean isIgnored(@Nullable Target target) {
        return target instanceof Target.Field(Place place) && place == Place.IGNORE;
    }

    private boolean isKept(@Nullable Target target) {
        return target == null || (target instanceof Target.Field(Place place) && !place.isOf(kind));
    }
}
