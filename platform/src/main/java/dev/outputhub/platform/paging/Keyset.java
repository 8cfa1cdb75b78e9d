package dev.outputhub.platform.paging;

import dev.outputhub.platform.database.FourDigitYears;
import dev.outputhub.platform.problems.Problem;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Attachable;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Pages by key instead of by offset, so that a page is as fast as the first and inserts shift nothing. Declares which fields a
 * list can be sorted by; the id comes last and makes the order total. Nullable fields sort as their {@code coalesce} says.
 */
public final class Keyset {

    private record Key(String name, Field<?> field, boolean descending) {}

    private final Map<String, Field<?>> sortable = new LinkedHashMap<>();
    private final Map<String, Function<String, Field<?>>> prefixes = new LinkedHashMap<>();
    private final Field<?> id;
    private final String defaultSort;

    private Keyset(Field<?> id, String defaultSort) {
        this.id = id;
        this.defaultSort = defaultSort;
    }

    /** @param defaultSort the order when the caller names none, such as {@code -createdAt} */
    public static Keyset by(Field<?> id, String defaultSort) {
        return new Keyset(id, defaultSort);
    }

    /** @param field never null: wrap nullable columns in {@code coalesce} */
    public Keyset sortable(String name, Field<?> field) {
        sortable.put(name, field);
        return this;
    }

    /** All fields whose name begins so, such as {@code terms.}; the function gets the rest of the name, and answers equal fields to equal ones. */
    public Keyset sortablePrefix(String prefix, Function<String, Field<?>> field) {
        prefixes.put(prefix, field);
        return this;
    }

    public List<SortField<?>> order(ListQuery query) {
        return keys(query).stream()
                .<SortField<?>>map(key ->
                        key.descending() ? key.field().desc() : key.field().asc())
                .toList();
    }

    /** Everything after the cursor; true where there is none. */
    public Condition after(ListQuery query) {
        if (query.cursor() == null) {
            return DSL.noCondition();
        }
        var keys = keys(query);
        var values = Cursor.decode(query.cursor(), origin(query, keys)).values();
        if (values.size() != keys.size()) {
            throw Problem.invalid("cursor", "does not belong to this list");
        }
        boolean uniform = keys.stream().map(Key::descending).distinct().count() == 1;
        return uniform ? rowComparison(keys, values) : expanded(keys, values);
    }

    /**
     * One page of the rows that are wanted, and how many there are where the caller asks for it.
     *
     * @param rows a statement as far as its tables, which selects {@link #fields} besides what the view reads
     */
    public <R extends Record, T> Page<T> page(
            ListQuery query, SelectWhereStep<R> rows, Condition wanted, Function<? super R, T> view) {
        var matching = rows.where(wanted);
        Long total = query.count() ? (long) DSL.using(configuration(rows)).fetchCount(matching) : null;
        var fetched = matching.and(after(query))
                .orderBy(order(query))
                .limit(query.limit() + 1)
                .offset(query.skip())
                .fetch();
        return page(query, fetched, view).withTotal(total);
    }

    private static Configuration configuration(Attachable statement) {
        return Objects.requireNonNull(statement.configuration(), "a statement made by a DSLContext");
    }

    /** Cuts the extra row that tells whether there is more: callers fetch {@code limit + 1}. */
    public <R extends Record, T> Page<T> page(ListQuery query, List<R> fetched, Function<? super R, T> view) {
        boolean more = fetched.size() > query.limit();
        var rows = more ? fetched.subList(0, query.limit()) : fetched;
        var next = more ? cursorAt(query, rows.getLast()) : null;
        return new Page<>(rows.stream().map(view).toList(), next, null);
    }

    private String cursorAt(ListQuery query, Record last) {
        var keys = keys(query);
        var values = new ArrayList<@Nullable String>();
        for (var key : keys) {
            values.add(last.get(key.field(), String.class));
        }
        return new Cursor(origin(query, keys), values).encode();
    }

    /** The fields a statement must select for the cursor, aliased by nothing: pass them to {@code select}. */
    public List<Field<?>> fields(ListQuery query) {
        return keys(query).stream().<Field<?>>map(Key::field).toList();
    }

    // (a, b) > (?, ?) is what an index on (a, b) answers directly
    private static Condition rowComparison(List<Key> keys, List<@Nullable String> values) {
        var left = DSL.row(keys.stream().map(Key::field).toArray(Field[]::new));
        var right = new Field<?>[keys.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = value(keys.get(i), values.get(i));
        }
        var bound = DSL.row(right);
        return keys.getFirst().descending() ? left.lt(bound) : left.gt(bound);
    }

    private static Condition expanded(List<Key> keys, List<@Nullable String> values) {
        Condition any = DSL.falseCondition();
        Condition equalSoFar = DSL.noCondition();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            any = any.or(equalSoFar.and(beyond(key, values.get(i))));
            equalSoFar = equalSoFar.and(equal(key, values.get(i)));
        }
        return any;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition beyond(Key key, @Nullable String text) {
        Field value = value(key, text);
        return key.descending() ? ((Field) key.field()).lt(value) : ((Field) key.field()).gt(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition equal(Key key, @Nullable String text) {
        return ((Field) key.field()).eq((Field) value(key, text));
    }

    private static Field<?> value(Key key, @Nullable String text) {
        try {
            var value = DSL.val(text, key.field().getDataType());
            if (text == null || isComparable(value.getValue())) {
                return value;
            }
        } catch (RuntimeException malformed) {
            // answered below: some types convert to null what they cannot read, others throw
        }
        throw Problem.invalid("cursor", "does not belong to this list");
    }

    private static boolean isComparable(@Nullable Object value) {
        return value != null && !(value instanceof Temporal time && !FourDigitYears.hold(time));
    }

    private List<Key> keys(ListQuery query) {
        var wanted = query.sort().isEmpty() ? List.of(ListQuery.SortKey.of(defaultSort)) : query.sort();
        var keys = new ArrayList<Key>();
        for (var sort : wanted) {
            keys.add(new Key(sort.field(), field(sort.field()), sort.descending()));
        }
        keys.add(new Key("id", id, wanted.getFirst().descending()));
        return keys;
    }

    private Field<?> field(String name) {
        var field = sortable.get(name);
        if (field != null) {
            return field;
        }
        for (var prefix : prefixes.entrySet()) {
            if (name.startsWith(prefix.getKey())) {
                return prefix.getValue().apply(name.substring(prefix.getKey().length()));
            }
        }
        var names = new ArrayList<>(sortable.keySet());
        prefixes.keySet().forEach(prefix -> names.add(prefix + "<name>"));
        throw Problem.invalid("sort", "can be " + String.join(", ", names) + ", with - for descending");
    }

    private static String origin(ListQuery query, List<Key> keys) {
        var name = new StringBuilder(CursorOrigin.of(query));
        keys.forEach(key -> name.append(key.descending() ? '-' : '+').append(key.name()));
        return name.toString();
    }
}
