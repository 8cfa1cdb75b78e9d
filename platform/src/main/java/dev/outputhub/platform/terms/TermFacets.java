package dev.outputhub.platform.terms;

import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.platform.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** How often each term occurs: among some records, or among all of a service. */
@Transactional(readOnly = true)
public class TermFacets {

    /** A term and how many of the records carry it. */
    public record Facet(
            UUID id, String slug, String name, @Nullable String colour, int count) {}

    private final DSLContext database;

    TermFacets(DSLContext database) {
        this.database = database;
    }

    public Map<String, List<Facet>> among(Select<Record1<UUID>> recordIds) {
        var count = DSL.count();
        var facets = new LinkedHashMap<String, List<Facet>>();
        database.select(
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
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(recordIds))
                .groupBy(
                        TERM_ASSIGNMENT.VOCABULARY_KEY,
                        TERM_REFERENCE.ID,
                        TERM_REFERENCE.SLUG,
                        TERM_REFERENCE.NAME,
                        TERM_REFERENCE.COLOUR)
                .orderBy(TERM_ASSIGNMENT.VOCABULARY_KEY, count.desc(), TERM_REFERENCE.NAME)
                .forEach(row -> facets.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Facet(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return facets;
    }

    Map<UUID, Integer> counts(String vocabulary) {
        return database.select(TERM_ASSIGNMENT.TERM_ID, DSL.count())
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .groupBy(TERM_ASSIGNMENT.TERM_ID)
                .fetchMap(TERM_ASSIGNMENT.TERM_ID, DSL.count());
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
