package dev.outputhub.prompt.search;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.search.SearchHit;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchPosition;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.search.SearchRequest;
import dev.outputhub.platform.search.Snippets;
import dev.outputhub.records.terms.SearchFacets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds prompts, agents and snippets in one statement: what matches and passes the filters, how many, which terms they carry, and the page
 * with its snippets; only the rows of the page are read in full.
 */
@Service
@Transactional(readOnly = true, timeout = SearchQuery.TIME_LIMIT)
class HitSearch {

    private static final Field<String> KIND = DSL.field(DSL.name("hit", "kind"), String.class);
    private static final Field<UUID> ID = DSL.field(DSL.name("hit", "id"), UUID.class);
    private static final Field<Double> SCORE = DSL.field(DSL.name("hit", "score"), Double.class);

    private static final Field<String> TITLE = DSL.coalesce(PROMPT.TITLE, AGENT.NAME, SNIPPET.TITLE);
    private static final Field<Instant> UPDATED_AT =
            DSL.coalesce(PROMPT.UPDATED_AT, AGENT.UPDATED_AT, SNIPPET.UPDATED_AT);
    private static final Field<String> WORDS = DSL.field(DSL.name("passage", "words"), String.class);
    private static final Field<String> PART = DSL.field(DSL.name("passage", "part"), String.class);
    private static final Field<String> PART_NAME = DSL.field(DSL.name("passage", "name"), String.class);

    private final Hits hits;
    private final DSLContext database;

    HitSearch(Hits hits, DSLContext database) {
        this.hits = hits;
        this.database = database;
    }

    SearchHits find(SearchRequest request, Set<HitKind> kinds) {
        if (kinds.isEmpty()) {
            return SearchHits.NONE;
        }
        var found = hits.of(request, kinds);
        // read for the count, the facets and the page: materialized, or each of them would search again
        var hit = DSL.name("hit").fields("kind", "id", "score").asMaterialized(found.hits());
        var total =
                DSL.field(DSL.selectCount().from(DSL.table(DSL.name("hit")))).as("total");
        var facets = SearchFacets.among(DSL.select(ID).from(DSL.table(DSL.name("hit"))))
                .as("facets");
        var items = items(request.words()).as("items");
        var row = database.with(hit)
                .with(page(request))
                .select(total, facets, items)
                .fetchSingle();
        return SearchHits.page(row.get(items), request.limit(), row.get(total), row.get(facets), found.leftOut());
    }

    private static CommonTableExpression<?> page(SearchRequest request) {
        Field<? extends Number> score = request.byDate() ? SearchPosition.of(UPDATED_AT) : SCORE;
        Table<?> hit = request.byDate() ? dated() : DSL.table(DSL.name("hit"));
        return DSL.name("page")
                .fields("kind", "id", "score")
                .as(DSL.select(KIND, ID, score)
                        .from(hit)
                        .where(SearchPosition.after(request.after(), score, ID))
                        .orderBy(score.desc(), ID.desc())
                        .limit(request.limit() + 1));
    }

    /** The hits beside what says when they changed. */
    private static Table<?> dated() {
        var organization = CurrentPrincipal.get().organizationId();
        return DSL.table(DSL.name("hit"))
                .leftJoin(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(organization))
                .and(PROMPT.ID.eq(ID))
                .leftJoin(AGENT)
                .on(AGENT.ORGANIZATION_ID.eq(organization))
                .and(AGENT.ID.eq(ID))
                .leftJoin(SNIPPET)
                .on(SNIPPET.ORGANIZATION_ID.eq(organization))
                .and(SNIPPET.ID.eq(ID));
    }

    private static Field<List<SearchHit>> items(SearchQuery search) {
        var organization = CurrentPrincipal.get().organizationId();
        return DSL.multiset(DSL.select(
                                KIND,
                                ID,
                                TITLE,
                                Snippets.field(WORDS, search.tsquery()),
                                SCORE,
                                UPDATED_AT,
                                PART,
                                PART_NAME)
                        .from(DSL.table(DSL.name("page")).as("hit"))
                        .leftJoin(PROMPT)
                        .on(PROMPT.ORGANIZATION_ID.eq(organization))
                        .and(PROMPT.ID.eq(ID))
                        .leftJoin(AGENT)
                        .on(AGENT.ORGANIZATION_ID.eq(organization))
                        .and(AGENT.ID.eq(ID))
                        .leftJoin(SNIPPET)
                        .on(SNIPPET.ORGANIZATION_ID.eq(organization))
                        .and(SNIPPET.ID.eq(ID))
                        .leftJoin(passage(organization, search))
                        .on(DSL.trueCondition())
                        .orderBy(SCORE.desc(), ID.desc()))
                .convertFrom(rows -> rows.map(row -> new SearchHit(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Snippets.html(row.value4()),
                                row.value5(),
                                null,
                                null,
                                row.value6())
                        .in(row.value7() == null ? null : new SearchHit.Part(row.value7(), row.value8()))));
    }

    private static Table<Record> passage(UUID organization, SearchQuery search) {
        return DSL.table(
                "lateral record_passage({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}) as passage",
                KIND,
                DSL.val(organization),
                ID,
                TITLE,
                DSL.coalesce(PROMPT.DESCRIPTION, AGENT.DESCRIPTION),
                DSL.coalesce(PROMPT.NOTES, AGENT.NOTES, SNIPPET.NOTES),
                DSL.coalesce(PROMPT.CURRENT_TEXT, AGENT.INSTRUCTIONS, SNIPPET.TEXT),
                DSL.coalesce(PROMPT.SEARCHABLE, AGENT.SEARCHABLE, SNIPPET.SEARCHABLE),
                search.tsquery());
    }
}
