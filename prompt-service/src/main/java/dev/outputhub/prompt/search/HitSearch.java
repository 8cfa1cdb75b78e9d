package dev.outputhub.prompt.search;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchHit;
import dev.outputhub.platform.search.SearchHits;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.search.Snippets;
import dev.outputhub.platform.terms.TermFacets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One page of hits by one statement; only its rows get a snippet. */
@Service
@Transactional(readOnly = true)
class HitSearch {

    private static final Field<String> TITLE =
            DSL.coalesce(PROMPT.TITLE, AGENT.NAME).as("title");
    private static final Field<Instant> UPDATED_AT =
            DSL.coalesce(PROMPT.UPDATED_AT, AGENT.UPDATED_AT).as("updated_at");
    private static final Field<String> SNIPPET = DSL.field(DSL.name("snippet"), String.class);
    private static final Field<Integer> TOTAL = DSL.field(DSL.name("total"), Integer.class);

    private final Hits hits;
    private final TermFacets facets;
    private final DSLContext database;

    HitSearch(Hits hits, TermFacets facets, DSLContext database) {
        this.hits = hits;
        this.facets = facets;
        this.database = database;
    }

    SearchHits find(SearchQuery search, Set<HitKind> kinds, ListQuery filters, int offset) {
        var found = hits.of(search, kinds, filters);
        if (found.isEmpty()) {
            return new SearchHits(List.of(), 0, Map.of());
        }
        var rows = page(search, found.get(), filters.limit(), offset);
        if (rows.isEmpty() && offset == 0) {
            return new SearchHits(List.of(), 0, Map.of());
        }
        // a page beyond the last one has no row that could tell how many there are
        int total = rows.isEmpty()
                ? database.fetchCount(found.get())
                : rows.getFirst().get(TOTAL);
        var all = found.get().asTable("hits");
        return new SearchHits(
                rows.stream().map(HitSearch::hit).toList(),
                total,
                facets.among(DSL.select(all.field(Hits.ID)).from(all)));
    }

    private List<Record> page(SearchQuery search, Select<Record3<String, UUID, Double>> found, int limit, int offset) {
        var all = DSL.name("hits").as(found);
        var page = DSL.name("page")
                .as(DSL.select(Hits.KIND, Hits.ID, Hits.SCORE)
                        .from(all)
                        .orderBy(Hits.SCORE.desc(), Hits.ID.desc())
                        .limit(limit)
                        .offset(offset));
        var organization = CurrentPrincipal.get().organizationId();
        var text = DSL.concat(
                DSL.coalesce(PROMPT.TITLE, AGENT.NAME),
                DSL.inline(" · "),
                DSL.coalesce(PROMPT.SEARCHABLE, AGENT.SEARCHABLE));
        return List.copyOf(database.with(all, page)
                .select(
                        in(page, Hits.KIND),
                        in(page, Hits.ID),
                        in(page, Hits.SCORE),
                        TITLE,
                        UPDATED_AT,
                        Snippets.field(text, search.tsquery()).as(SNIPPET),
                        DSL.field(DSL.selectCount().from(all)).as(TOTAL))
                .from(page)
                .leftJoin(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(organization))
                .and(PROMPT.ID.eq(in(page, Hits.ID)))
                .leftJoin(AGENT)
                .on(AGENT.ORGANIZATION_ID.eq(organization))
                .and(AGENT.ID.eq(in(page, Hits.ID)))
                .orderBy(in(page, Hits.SCORE).desc(), in(page, Hits.ID).desc())
                .fetch());
    }

    private static <T> Field<T> in(CommonTableExpression<?> table, Field<T> field) {
        return DSL.field(DSL.name(table.getName(), field.getName()), field.getDataType());
    }

    private static SearchHit hit(Record row) {
        return new SearchHit(
                row.get(Hits.KIND.getName(), String.class),
                row.get(Hits.ID.getName(), UUID.class),
                row.get(TITLE),
                Snippets.html(row.get(SNIPPET)),
                row.get(Hits.SCORE.getName(), Double.class),
                null,
                null,
                row.get(UPDATED_AT));
    }
}
