package dev.outputhub.output.search;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.output.output.read.OutputFilters;
import dev.outputhub.output.output.read.OutputMatches;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.search.SearchHit;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchPosition;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.search.SearchRequest;
import dev.outputhub.platform.search.Snippets;
import dev.outputhub.records.terms.SearchFacets;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks outputs by their words. One statement: what matches and passes the filters, how many, which terms they carry, and the page
 * with its snippets; only the rows of the page are read in full.
 */
@Component
@Transactional(readOnly = true, timeout = SearchQuery.TIME_LIMIT)
class OutputSearch {

    private static final Field<UUID> HIT = DSL.field(DSL.name("hit", "output_id"), UUID.class);
    private static final Field<Float> HIT_SCORE = DSL.field(DSL.name("hit", "score"), Float.class);
    private static final Field<UUID> TOP = DSL.field(DSL.name("top", "output_id"), UUID.class);
    private static final Field<Float> TOP_SCORE = DSL.field(DSL.name("top", "score"), Float.class);

    private final DSLContext database;
    private final OutputFilters filters;

    OutputSearch(DSLContext database, OutputFilters filters) {
        this.database = database;
        this.filters = filters;
    }

    SearchHits find(SearchRequest request) {
        var hit = hits(request);
        var top = DSL.name("top")
                .fields("output_id", "score")
                .as(DSL.select(HIT, HIT_SCORE)
                        .from(DSL.table(DSL.name("hit")))
                        .where(SearchPosition.after(request.after(), HIT_SCORE, HIT))
                        .orderBy(HIT_SCORE.desc(), HIT.desc())
                        .limit(request.limit() + 1));
        var total =
                DSL.field(DSL.selectCount().from(DSL.table(DSL.name("hit")))).as("total");
        var facets = SearchFacets.among(DSL.select(HIT).from(DSL.table(DSL.name("hit"))))
                .as("facets");
        var items = items(request.words()).as("items");
        var row = database.with(hit).with(top).select(total, facets, items).fetchSingle();
        return SearchHits.page(row.get(items), request.limit(), row.get(total), row.get(facets), List.of());
    }

    // read for the count, the facets and the page: materialized, or each of them would search again
    private CommonTableExpression<?> hits(SearchRequest request) {
        var narrowed = request.narrowed();
        var query = request.words();
        Table<?> matches = OutputMatches.of(query, request.deleted());
        var score = query.exactFirst(OutputMatches.SCORE, List.of(OUTPUT.TITLE, OUTPUT.CONTENT, OUTPUT_EDIT.CONTENT));
        var matched = DSL.select(OutputMatches.ID, score).from(matches);
        var hit = DSL.name("hit").fields("output_id", "score");
        if (narrowed.filters().isEmpty() && !query.readsTexts()) {
            return hit.asMaterialized(matched);
        }
        var outputs = matched.join(OUTPUT).on(OUTPUT.ID.eq(OutputMatches.ID));
        return hit.asMaterialized(
                (query.readsTexts() ? withNewestEdit(outputs) : outputs).where(filters.condition(narrowed)));
    }

    private static <R extends Record> SelectOnConditionStep<R> withNewestEdit(SelectOnConditionStep<R> outputs) {
        return outputs.leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER));
    }

    private static Field<List<SearchHit>> items(SearchQuery query) {
        var extract = DSL.field(
                "output_extract({0}, {1}, {2}, {3}, {4})",
                String.class, OUTPUT.ORGANIZATION_ID, OUTPUT.ID, OUTPUT.CONTENT, OUTPUT_EDIT.CONTENT, query.tsquery());
        var snippet = Snippets.field(extract, query.tsquery());
        return DSL.multiset(DSL.select(
                                OUTPUT.ID,
                                OUTPUT.TITLE,
                                snippet,
                                TOP_SCORE,
                                OUTPUT.CONVERSATION_ID,
                                OUTPUT.MESSAGE_ID,
                                OUTPUT.UPDATED_AT)
                        .from(DSL.table(DSL.name("top")))
                        .join(OUTPUT)
                        .on(OUTPUT.ORGANIZATION_ID.eq(organization()))
                        .and(OUTPUT.ID.eq(TOP))
                        .leftJoin(OUTPUT_EDIT)
                        .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                        .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER))
                        .orderBy(TOP_SCORE.desc(), TOP.desc()))
                .convertFrom(rows -> rows.map(row -> new SearchHit(
                        "output",
                        row.value1(),
                        row.value2(),
                        Snippets.html(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7())));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
