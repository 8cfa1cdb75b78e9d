package dev.outputhub.platform.paging;

import dev.outputhub.platform.database.FourDigitYears;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Turns filter parameters into conditions: {@code promptId=}, {@code createdAt.gte=}, several values with commas. A parameter
 * nobody declared is refused, because a misspelt filter that is ignored returns more than was asked for.
 */
public final class Filters {

    private static final String NOT = "not:";
    private static final String ALL = "all:";

    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private final Map<String, Function<String, Condition>> custom = new LinkedHashMap<>();
    private final Map<String, Function<Map.Entry<String, String>, Condition>> prefixes = new LinkedHashMap<>();

    public static Filters declare() {
        return new Filters();
    }

    /**
     * Equality, and {@code .gt .gte .lt .lte .ne} after the name; {@code none} and {@code some} ask for absence and presence, and
     * {@code not:} before ids for those that have none of them.
     */
    public Filters field(String name, Field<?> field) {
        fields.put(name, field);
        return this;
    }

    public Filters condition(String name, Function<String, Condition> condition) {
        custom.put(name, condition);
        return this;
    }

    /** {@code true} asks for those that fulfil the condition, {@code false} for the others. */
    public Filters flag(String name, Condition condition) {
        return condition(name, value -> flag(name, value, condition));
    }

    /** For conditions that know more words than these two. */
    public static Condition flag(String name, String value, Condition condition) {
        return switch (value) {
            case "true" -> condition;
            case "false" -> condition.not();
            default -> throw Problem.invalid(name, "is true or false");
        };
    }

    /**
     * By the ids of related records, of which one is enough; with {@code not:} before them none of them, with {@code all:} each
     * of them.
     */
    public Filters relation(String name, Function<UUID, Condition> condition) {
        return condition(name, value -> {
            if (value.startsWith(NOT)) {
                var any = DSL.or(each(name, value.substring(NOT.length()), condition));
                return DSL.condition("({0}) is not true", any);
            }
            return value.startsWith(ALL)
                    ? DSL.and(each(name, value.substring(ALL.length()), condition))
                    : DSL.or(each(name, value, condition));
        });
    }

    private static List<Condition> each(String name, String ids, Function<UUID, Condition> condition) {
        return Arrays.stream(ids.split(",", -1))
                .map(id -> {
                    try {
                        return condition.apply(UUID.fromString(id.strip()));
                    } catch (IllegalArgumentException malformed) {
                        throw Problem.invalid(name, "is malformed");
                    }
                })
                .toList();
    }

    /**
     * By related records that stand in a table between: their ids, of which one is enough, with {@code not:} before them none
     * of them, with {@code all:} each of them, or {@code none} or {@code some}.
     *
     * @param links the ids of the records that have a link as the condition says
     * @param to where a link points
     */
    public Filters related(
            String name, Field<UUID> id, Function<Condition, Select<Record1<UUID>>> links, Field<UUID> to) {
        return condition(name, value -> switch (value) {
            case "none" -> id.notIn(links.apply(DSL.noCondition()));
            case "some" -> id.in(links.apply(DSL.noCondition()));
            default ->
                value.startsWith(NOT)
                        ? id.notIn(links.apply(among(name, to, value.substring(NOT.length()))))
                        : value.startsWith(ALL)
                                ? linkedToEach(name, id, links, to, value.substring(ALL.length()))
                                : id.in(links.apply(compare(name, to, "eq", value)));
        });
    }

    private static Condition linkedToEach(
            String name, Field<UUID> id, Function<Condition, Select<Record1<UUID>>> links, Field<UUID> to, String ids) {
        return DSL.and(each(name, ids, one -> id.in(links.apply(to.eq(one)))));
    }

    /** All parameters whose name begins so, such as {@code terms.}; the entry's key is the rest of the name. */
    public Filters prefix(String prefix, Function<Map.Entry<String, String>, Condition> condition) {
        prefixes.put(prefix, condition);
        return this;
    }

    public Condition condition(ListQuery query) {
        Condition all = DSL.noCondition();
        for (var filter : query.filters().entrySet()) {
            if (!filter.getValue().isBlank()) {
                all = all.and(one(filter.getKey(), filter.getValue()));
            }
        }
        return all;
    }

    private Condition one(String name, String value) {
        var special = custom.get(name);
        if (special != null) {
            return special.apply(value);
        }
        for (var prefix : prefixes.entrySet()) {
            if (name.startsWith(prefix.getKey())) {
                return prefix.getValue()
                        .apply(Map.entry(name.substring(prefix.getKey().length()), value));
            }
        }
        int dot = name.lastIndexOf('.');
        var field = fields.get(dot < 0 ? name : name.substring(0, dot));
        if (field == null) {
            var message = "is not a filter of this list";
            throw new Problem(
                    CommonError.UNKNOWN_PARAMETER,
                    name + " " + message,
                    List.of(new FieldProblem(name, message)),
                    null);
        }
        return compare(name, field, dot < 0 ? "eq" : name.substring(dot + 1), value);
    }

    private static <T> Condition compare(String name, Field<T> field, String operator, String value) {
        return switch (operator) {
            case "eq" ->
                switch (value) {
                    case "none" -> field.isNull();
                    case "some" -> field.isNotNull();
                    default ->
                        // a text may begin so itself
                        value.startsWith(NOT) && field.getType() == UUID.class
                                ? field.isNull()
                                        .or(among(name, field, value.substring(NOT.length()))
                                                .not())
                                : among(name, field, value);
                };
            case "ne" -> field.isDistinctFrom(convert(name, field, value));
            case "gt" -> field.gt(convert(name, field, value));
            case "gte" -> field.ge(convert(name, field, value));
            case "lt" -> field.lt(convert(name, field, value));
            case "lte" -> field.le(convert(name, field, value));
            default -> throw Problem.invalid(name, "ends with .gt, .gte, .lt, .lte or .ne");
        };
    }

    private static <T> Condition among(String name, Field<T> field, String values) {
        return field.in(Arrays.stream(values.split(",", -1))
                .map(text -> convert(name, field, text))
                .toList());
    }

    private static <T> Field<T> convert(String name, Field<T> field, String text) {
        try {
            var value = value(text.strip(), field.getDataType());
            if (value.getValue() != null
                    && !(value.getValue() instanceof Temporal time && !FourDigitYears.hold(time))) {
                return value;
            }
        } catch (RuntimeException malformed) {
            // answered below: some types convert to null what they cannot read, others throw
        }
        throw Problem.invalid(name, "is malformed");
    }

    /** A time as RFC 3339 writes it is read here: jOOQ tries other ways to write one first, and fails with an exception each time. */
    private static <T> Param<T> value(String text, DataType<T> type) {
        if (type.getType() == Instant.class) {
            try {
                return DSL.val(type.getType().cast(OffsetDateTime.parse(text).toInstant()), type);
            } catch (DateTimeParseException otherwise) {
                // jOOQ knows more ways
            }
        }
        return DSL.val(text, type);
    }
}
