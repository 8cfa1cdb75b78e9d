package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;

import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Compares what somebody is typing with the names of terms: the beginning of a name first, then the beginning of a word in it, then
 * any part, then another name, then a name with a typing error.
 */
final class TypedName {

    /** Of a misspelt word at least a third of its groups of three letters are right: "pyton" has 0.5 of "Python". */
    private static final double SIMILAR = 0.35;

    /** Two letters that changed places spoil four of them: "pyhton" has only 0.29 of "Python". So pairs are put back in turn. */
    private static final double SWAPPED = 0.9;

    private static final int SHORTEST_SWAPPED = 4;
    private static final int LONGEST_SWAPPED = 40;

    private TypedName() {}

    static Condition fits(String typed) {
        return rank(typed).ge(SIMILAR);
    }

    static Field<Double> rank(String typed) {
        var text = DSL.field("lower(unaccent({0}))", String.class, DSL.val(typed.strip()));
        var name = DSL.field("lower(unaccent({0}))", String.class, TERM.NAME);
        return DSL.when(name.eq(text), 5.0)
                .when(DSL.condition("starts_with({0}, {1})", name, text), 4.0)
                .when(DSL.condition("position(' ' || {1} in {0}) > 0", name, text), 3.0)
                .when(DSL.condition("position({1} in {0}) > 0", name, text), 2.0)
                .when(
                        DSL.condition(
                                "position({1} in lower(concat({0} ->> 'aliases', ' ', {0} ->> 'apiModelName'))) > 0",
                                TERM.ATTRIBUTES, text),
                        1.0)
                .when(
                        DSL.condition(
                                "exists (select from unnest({1}) as put_back"
                                        + " where position(lower(unaccent(put_back)) in {0}) > 0)",
                                name, DSL.val(swapped(typed.strip()))),
                        SWAPPED)
                .otherwise(DSL.field("word_similarity({0}, {1})::double precision", Double.class, text, name));
    }

    private static String[] swapped(String typed) {
        var letters = typed.codePoints().toArray();
        if (letters.length < SHORTEST_SWAPPED || letters.length > LONGEST_SWAPPED) {
            return new String[0];
        }
        return IntStream.range(0, letters.length - 1)
                .mapToObj(at -> swapped(letters.clone(), at))
                .toArray(String[]::new);
    }

    private static String swapped(int[] letters, int at) {
        int letter = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = letter;
        return new String(letters, 0, letters.length);
    }
}
