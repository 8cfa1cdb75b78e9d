package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.search.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Which terms the hits of a search carry, counted within the search's own statement. */
public final class SearchFacets {

    /** Of each vocabulary the most frequent terms: nobody reads further, and a narrower search brings up the others. */
    static final int MOST_TERMS = 50;

    private static final Field<UUID> COUNTED_TERM = DSL.field(DSL.name("counted", "term_id"), UUID.class);
    private static final Field<Integer> COUNTED = DSL.field(DSL.name("counted", "records"), Integer.class);
    private static final Field<Integer> PLACE = DSL.field(DSL.name("place"), Integer.class);
    private static final Field<String> VOCABULARY = DSL.field(DSL.name("vocabulary_key"), String.class);

    private SearchFacets() {}

    /** By vocabulary, the most frequent first. */
    public static Field<Map<String, List<Facet>>> among(Select<Record1<UUID>> recordIds) {
        return DSL.multiset(DSL.select(
                                VOCABULARY,
                                DSL.field(DSL.name("id"), UUID.class),
                                DSL.field(DSL.name("slug"), String.class),
                                DSL.field(DSL.name("name"), String.class),
                                DSL.field(DSL.name("colour"), String.class),
                                DSL.field(DSL.name("records"), Integer.class))
                        .from(ranked(recordIds))
                        .where(PLACE.le(MOST_TERMS))
                        .orderBy(VOCABULARY, PLACE))
                .convertFrom(SearchFacets::byVocabulary);
    }

    private static Table<?> ranked(Select<Record1<UUID>> recordIds) {
        var place = DSL.rowNumber()
                .over()
                .partitionBy(TERM_REFERENCE.VOCABULARY_KEY)
                .orderBy(COUNTED.desc(), TERM_REFERENCE.NAME);
        return DSL.select(
                        TERM_REFERENCE.VOCABULARY_KEY,
                        TERM_REFERENCE.ID,
                        TERM_REFERENCE.SLUG,
                        TERM_REFERENCE.NAME,
                        TERM_REFERENCE.COLOUR,
                        COUNTED,
                        place.as("place"))
                .from(counted(recordIds))
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .and(TERM_REFERENCE.ID.eq(COUNTED_TERM))
                .asTable("ranked");
    }

    // by id alone, which an index holds; the few terms get their names after that
    private static Table<?> counted(Select<Record1<UUID>> recordIds) {
        return DSL.select(TERM_ASSIGNMENT.TERM_ID, DSL.count().as("records"))
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(recordIds))
                .groupBy(TERM_ASSIGNMENT.TERM_ID)
                .asTable("counted");
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }

    private static Map<String, List<Facet>> byVocabulary(
            Result<Record6<String, UUID, String, String, String, Integer>> rows) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        rows.forEach(row -> facets.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                .add(new Facet(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return facets;
    }
}
