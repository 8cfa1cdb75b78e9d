package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;
import static dev.outputhub.records.database.Tables.VOCABULARY_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Orders lists by the terms of a vocabulary, {@code sort=terms.<vocabulary>}: by their names, or by their places where the vocabulary
 * is an ordered one. Of several terms the first counts, and a record without one comes before all others.
 */
public final class TermOrder {

    private static final String PREFIX = "terms.";
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,100}");
    /** Digits of the highest place. */
    private static final int PLACES = 10;

    private TermOrder() {}

    /** For {@code Keyset.sortablePrefix("terms.", TermOrder::name)}; means something beside {@link #join}. */
    public static Field<String> name(String vocabulary) {
        return DSL.coalesce(DSL.field(DSL.name(alias(vocabulary), "first_term"), String.class), DSL.inline(""));
    }

    /** Joins what a sort by terms reads, in one go for the whole list; nothing for other fields. */
    public static SelectJoinStep<Record> join(SelectJoinStep<Record> rows, String sorted, Field<UUID> recordId) {
        if (!sorted.startsWith(PREFIX)) {
            return rows;
        }
        var vocabulary = sorted.substring(PREFIX.length());
        var alias = alias(vocabulary);
        return rows.leftJoin(firstTerms(vocabulary, alias))
                .on(DSL.field(DSL.name(alias, "carrier"), UUID.class).eq(recordId));
    }

    private static Table<?> firstTerms(String vocabulary, String alias) {
        var place = DSL.when(
                        VOCABULARY_REFERENCE.ORDERED,
                        DSL.lpad(TERM_REFERENCE.POSITION.cast(String.class), DSL.inline(PLACES), DSL.inline("0")))
                .otherwise("");
        return DSL.select(
                        TERM_ASSIGNMENT.RECORD_ID.as("carrier"),
                        DSL.min(place.concat(TERM_REFERENCE.NAME)).as("first_term"))
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .join(VOCABULARY_REFERENCE)
                .on(VOCABULARY_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(VOCABULARY_REFERENCE.KEY.eq(TERM_ASSIGNMENT.VOCABULARY_KEY))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .groupBy(TERM_ASSIGNMENT.RECORD_ID)
                .asTable(alias);
    }

    /** A name of its own for each vocabulary, which no caller's text becomes. */
    private static String alias(String vocabulary) {
        if (!KEY.matcher(vocabulary).matches()) {
            throw Problem.invalid("sort", "names no vocabulary after terms.");
        }
        var name = UUID.nameUUIDFromBytes(vocabulary.getBytes(StandardCharsets.UTF_8));
        return "by_" + name.toString().replace("-", "");
    }
}
