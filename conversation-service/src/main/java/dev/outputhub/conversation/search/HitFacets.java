package dev.outputhub.conversation.search;

import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.platform.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.terms.TermFacets.Facet;
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
import org.jooq.impl.DSL;

/** How many of the conversations that were hit carry each term, counted within the search's own statement. */
final class HitFacets {

    private HitFacets() {}

    static Field<Result<Record6<String, UUID, String, String, String, Integer>>> among(
            Select<Record1<UUID>> conversations) {
        var count = DSL.count();
        return DSL.multiset(DSL.select(
                        TERM_ASSIGNMENT.VOCABULARY_KEY,
                        TERM_REFERENCE.ID,
                        TERM_REFERENCE.SLUG,
                        TERM_REFERENCE.NAME,
                        TERM_REFERENCE.COLOUR,
                        count)
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(conversations))
                .groupBy(
                        TERM_ASSIGNMENT.VOCABULARY_KEY,
                        TERM_REFERENCE.ID,
                        TERM_REFERENCE.SLUG,
                        TERM_REFERENCE.NAME,
                        TERM_REFERENCE.COLOUR)
                .orderBy(TERM_ASSIGNMENT.VOCABULARY_KEY, count.desc(), TERM_REFERENCE.NAME));
    }

    static Map<String, List<Facet>> byVocabulary(Result<Record6<String, UUID, String, String, String, Integer>> rows) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        rows.forEach(row -> facets.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                .add(new Facet(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return facets;
    }
}
