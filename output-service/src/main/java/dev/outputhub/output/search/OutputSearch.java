package dev.outputhub.output.search;

import static dev.outputhub.output.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.output.database.Tables.CONVERSATION_REFERENCE;
import static dev.outputhub.output.database.Tables.FILE;
import static dev.outputhub.output.database.Tables.MESSAGE_REFERENCE;
import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.output.database.Tables.PROMPT_REFERENCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

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
import org.jooq.Record10;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks outputs, and the records of files, by their words. One statement: what matches and passes the filters, how many, which terms
 * they carry, and the page with its snippets; only the rows of the page are read in full.
 */
@Component
@Transactional(readOnly = true, timeout = SearchQuery.TIME_LIMIT)
class OutputSearch {

    private static final Field<String> KIND = DSL.field(name("hit", "kind"), String.class);
    private static final Field<UUID> ID = DSL.field(name("hit", "id"), UUID.class);
    private static final Field<UUID> IN_FILE = DSL.field(name("hit", "file_id"), UUID.class);
    private static final Field<Float> SCORE = DSL.field(name("hit", "score"), Float.class);

    private static final Field<String> WORDS = DSL.field(name("passage", "words"), String.class);
    private static final Field<String> PART = DSL.field(name("passage", "kind"), String.class);
    private static final Field<String> PART_NAME = DSL.field(name("passage", "name"), String.class);

    private final DSLContext database;
    private final Hits hits;

    OutputSearch(DSLContext database, Hits hits) {
        this.database = database;
        this.hits = hits;
    }

    SearchHits find(SearchRequest request, Set<FoundKind> kinds) {
        if (kinds.isEmpty()) {
            return SearchHits.NONE;
        }
        var found = hits.of(request, kinds);
        // read for the count, the facets and the page: materialized, or each of them would search again
        var hit = name("hit").fields("kind", "id", "file_id", "score").asMaterialized(found.hits());
        var total = DSL.field(DSL.selectCount().from(table(name("hit")))).as("total");
        var facets = SearchFacets.among(select(ID).from(table(name("hit")))).as("facets");
        var items = items(request.words()).as("items");
        var row = database.with(hit)
                .with(page(request))
                .select(total, facets, items)
                .fetchSingle();
        return SearchHits.page(row.get(items), request.limit(), row.get(total), row.get(facets), found.leftOut());
    }

    private static CommonTableExpression<Record4<String, UUID, UUID, Float>> page(SearchRequest request) {
        var score = request.byDate() ? SearchPosition.of(coalesce(OUTPUT.UPDATED_AT, FILE.CREATED_AT)) : SCORE;
        Table<?> hit = request.byDate() ? dated() : table(name("hit"));
        return name("page")
                .fields("kind", "id", "file_id", "score")
                .as(select(KIND, ID, IN_FILE, score)
                        .from(hit)
                        .where(SearchPosition.after(request.after(), score, ID))
                        .orderBy(score.desc(), ID.desc())
                        .limit(request.limit() + 1));
    }

    /** The hits beside what says when they changed. */
    private static Table<?> dated() {
        var organization = CurrentPrincipal.get().organizationId();
        return table(name("hit"))
                .leftJoin(OUTPUT)
                .on(KIND.eq(FoundKind.OUTPUT.key()))
                .and(OUTPUT.ORGANIZATION_ID.eq(organization))
                .and(OUTPUT.ID.eq(ID))
                .leftJoin(FILE)
                .on(FILE.ORGANIZATION_ID.eq(organization))
                .and(FILE.ID.eq(IN_FILE));
    }

    private static Field<List<SearchHit>> items(SearchQuery query) {
        var organization = CurrentPrincipal.get().organizationId();
        var title = coalesce(OUTPUT.TITLE, PROMPT_REFERENCE.TITLE, AGENT_REFERENCE.NAME, CONVERSATION_REFERENCE.TITLE);
        var conversation = coalesce(OUTPUT.CONVERSATION_ID, CONVERSATION_REFERENCE.ID);
        var message = coalesce(OUTPUT.MESSAGE_ID, MESSAGE_REFERENCE.ID);
        Select<Record10<String, UUID, String, String, Float, UUID, UUID, Instant, String, String>> rows = select(
                        KIND,
                        ID,
                        title,
                        Snippets.field(WORDS, query.tsquery()),
                        SCORE,
                        conversation,
                        message,
                        coalesce(OUTPUT.UPDATED_AT, FILE.CREATED_AT),
                        PART,
                        PART_NAME)
                .from(records(organization))
                .leftJoin(passage(organization, query))
                .on(DSL.trueCondition())
                .orderBy(SCORE.desc(), ID.desc());
        return DSL.multiset(rows)
                .convertFrom(found -> found.map(row -> new SearchHit(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Snippets.html(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8())
                        .in(row.value9() == null ? null : new SearchHit.Part(row.value9(), row.value10()))));
    }

    private static Table<? extends Record> records(UUID organization) {
        return table(name("page"))
                .as("hit")
                .leftJoin(OUTPUT)
                .on(KIND.eq(FoundKind.OUTPUT.key()))
                .and(OUTPUT.ORGANIZATION_ID.eq(organization))
                .and(OUTPUT.ID.eq(ID))
                .leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER))
                .leftJoin(FILE)
                .on(FILE.ORGANIZATION_ID.eq(organization))
                .and(FILE.ID.eq(IN_FILE))
                .leftJoin(PROMPT_REFERENCE)
                .on(KIND.eq(FoundKind.PROMPT.key()))
                .and(PROMPT_REFERENCE.ORGANIZATION_ID.eq(organization))
                .and(PROMPT_REFERENCE.ID.eq(ID))
                .leftJoin(AGENT_REFERENCE)
                .on(KIND.eq(FoundKind.AGENT.key()))
                .and(AGENT_REFERENCE.ORGANIZATION_ID.eq(organization))
                .and(AGENT_REFERENCE.ID.eq(ID))
                .leftJoin(MESSAGE_REFERENCE)
                .on(KIND.eq(FoundKind.MESSAGE.key()))
                .and(MESSAGE_REFERENCE.ORGANIZATION_ID.eq(organization))
                .and(MESSAGE_REFERENCE.ID.eq(ID))
                .leftJoin(CONVERSATION_REFERENCE)
                .on(CONVERSATION_REFERENCE.ORGANIZATION_ID.eq(organization))
                .and(CONVERSATION_REFERENCE.ID.eq(
                        when(KIND.eq(FoundKind.MESSAGE.key()), MESSAGE_REFERENCE.CONVERSATION_ID)
                                .when(KIND.eq(FoundKind.CONVERSATION.key()), ID)));
    }

    private static Table<Record> passage(UUID organization, SearchQuery query) {
        return table(
                "lateral (select * from output_passage({0}, {1}, {2}, {3}, {4}, {5}, {6}) where {1} is not null"
                        + " union all select {7}, {8}, file_extract({0}, {9}, {6}) where {9} is not null) as passage",
                DSL.val(organization),
                OUTPUT.ID,
                OUTPUT.TITLE,
                OUTPUT.CONTENT,
                OUTPUT_EDIT.CONTENT,
                OUTPUT.NOTES,
                query.tsquery(),
                inline("file"),
                FILE.NAME,
                IN_FILE);
    }
}
