package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Compares what somebody is typing with the names of terms: the beginning of a name first, then the beginning of a word in it, then
 * any part, then another name, then a name with a typing error.
 */
final class TypedName {

    /** Of a misspelt word about a third of its groups of three letters are right: "pyhton" has 0.43 of "Python". */
    private static final double SIMILAR = 0.35;

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
                .otherwise(DSL.field("word_similarity({0}, {1})::double precision", Double.class, text, name));
    }
}
