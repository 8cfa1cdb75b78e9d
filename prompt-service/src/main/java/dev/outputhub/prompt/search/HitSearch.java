package dev.outputhub.prompt.search;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.search.SearchHit;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchPosition;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.search.SearchRequest;
import dev.outputhub.platform.search.Snippets;
import dev.outputhub.records.terms.SearchFacets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds prompts and agents in one statement: what matches and passes the filters, how many, which terms they carry, and the page
 * with its snippets; only the rows of the page are read in full.
 */
@Service
@Transactional(readOnly = true, timeout = SearchQuery.TIME_LIMIT)
class HitSearch {

    private static final Field<String> KIND = DSL.field(DSL.name("hit", "kind"), String.class);
    private static final Field<UUID> ID = DSL.field(DSL.name("hit", "id"), UUID.class);
    private static final Field<Double> SCORE = DSL.field(DSL.name("hit", "score"), Double.class);

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
        return DSL.name("page")
                .as(DSL.select(KIND, ID, SCORE)
                        .from(DSL.table(DSL.name("hit")))
                        .where(SearchPosition.after(request.after(), SCORE, ID))
                        .orderBy(SCORE.desc(), ID.desc())
                        .limit(request.limit() + 1));
    }

    private static Field<List<SearchHit>> items(SearchQuery search) {
        var organization = CurrentPrincipal.get().organizationId();
        var title = DSL.coalesce(PROMPT.TITLE, AGENT.NAME);
        var extract = DSL.field(
                "record_extract({0}, {1}, {2}, {3}, {4})",
                String.class,
                KIND,
                DSL.val(organization),
                ID,
                DSL.coalesce(PROMPT.SEARCHABLE, AGENT.SEARCHABLE),
                search.tsquery());
        var text = DSL.concat(title, DSL.inline(" · "), extract);
        return DSL.multiset(DSL.select(
                                KIND,
                                ID,
                                title,
                                Snippets.field(text, search.tsquery()),
                                SCORE,
                                DSL.coalesce(PROMPT.UPDATED_AT, AGENT.UPDATED_AT))
                        .from(DSL.table(DSL.name("page")).as("hit"))
                        .leftJoin(PROMPT)
                        .on(PROMPT.ORGANIZATION_ID.eq(organization))
                        .and(PROMPT.ID.eq(ID))
                        .leftJoin(AGENT)
                        .on(AGENT.ORGANIZATION_ID.eq(organization))
                        .and(AGENT.ID.eq(ID))
                        .orderBy(SCORE.desc(), ID.desc()))
                .convertFrom(rows -> rows.map(row -> new SearchHit(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Snippets.html(row.value4()),
                        row.value5(),
                        null,
                        null,
                        row.value6())));
    }
}
