package dev.outputhub.conversation.search;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.outputhub.conversation.conversation.ConversationFilters;
import dev.outputhub.conversation.conversation.ConversationMatches;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds messages and conversations in one statement: what matches and passes the filters, how many, which terms their
 * conversations carry, and the page with its snippets. Only the rows of the page are read in full.
 */
@Component
@Transactional(readOnly = true, timeout = SearchQuery.TIME_LIMIT)
class HitSearch {

    private static final Field<String> KIND = DSL.field(name("hit", "kind"), String.class);
    private static final Field<UUID> ID = DSL.field(name("hit", "id"), UUID.class);
    private static final Field<UUID> OF = DSL.field(name("hit", "conversation"), UUID.class);
    private static final Field<Float> SCORE = DSL.field(name("hit", "score"), Float.class);

    private static final Field<String> SAYS = DSL.field(
            "case when message_is_plain({0}, {1}) then {0} else message_says({0}, {1}) end",
            String.class, MESSAGE.TEXT, MESSAGE.PARTS);

    private static final Field<String> EXTRACT = DSL.field(name("extract", "words"), String.class);
    private static final Field<String> EXTRACT_KIND = DSL.field(name("extract", "kind"), String.class);
    private static final Field<String> EXTRACT_NAME = DSL.field(name("extract", "name"), String.class);

    private final DSLContext database;
    private final ConversationFilters filters;

    HitSearch(DSLContext database, ConversationFilters filters) {
        this.database = database;
        this.filters = filters;
    }

    SearchHits find(SearchRequest request, Set<Kind> kinds) {
        if (kinds.isEmpty()) {
            return SearchHits.NONE;
        }
        var total = DSL.field(DSL.selectCount().from(table(name("hit")))).as("total");
        var facets = SearchFacets.among(select(OF).from(table(name("hit")))).as("facets");
        var items = items(request.words()).as("items");
        var row = database.with(hits(request, kinds, filters.condition(request.narrowed())))
                .with(page(request))
                .select(total, facets, items)
                .fetchSingle();
        return SearchHits.page(row.get(items), request.limit(), row.get(total), row.get(facets), List.of());
    }

    // read for the count, the facets and the page: materialized, or each of them would search again
    private static CommonTableExpression<?> hits(SearchRequest request, Set<Kind> kinds, Condition condition) {
        var query = request.words();
        var deleted = request.deleted();
        Select<Record4<String, UUID, UUID, Double>> messages =
                messages(query, ConversationMatches.messages(query, deleted)).where(condition);
        Select<Record4<String, UUID, UUID, Double>> titles =
                titles(query, ConversationMatches.titles(query, deleted)).where(condition);
        var wanted = kinds.size() == 2 ? messages.unionAll(titles) : kinds.contains(Kind.MESSAGE) ? messages : titles;
        return name("hit").fields("kind", "id", "conversation", "score").asMaterialized(wanted);
    }

    private static SelectOnConditionStep<Record4<String, UUID, UUID, Double>> messages(
            SearchQuery query, Table<Record> matches) {
        var id = matched(ConversationMatches.MESSAGE_ID);
        var conversation = matched(ConversationMatches.ID);
        var found = select(
                        inline(Kind.MESSAGE.key()),
                        id,
                        conversation,
                        query.exactFirst(matched(ConversationMatches.SCORE), List.of(SAYS)))
                .from(matches.as("matched"))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(conversation));
        // their texts are read only where they decide
        return query.readsTexts()
                ? found.join(MESSAGE)
                        .on(MESSAGE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                        .and(MESSAGE.CONVERSATION_ID.eq(conversation))
                        .and(MESSAGE.ID.eq(id))
                : found;
    }

    private static SelectOnConditionStep<Record4<String, UUID, UUID, Double>> titles(
            SearchQuery query, Table<Record> matches) {
        var conversation = matched(ConversationMatches.ID);
        var score =
                query.exactFirst(matched(ConversationMatches.SCORE), List.of(CONVERSATION.TITLE, CONVERSATION.NOTES));
        return select(inline(Kind.CONVERSATION.key()), conversation, conversation, score)
                .from(matches.as("matched"))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(conversation));
    }

    private static CommonTableExpression<?> page(SearchRequest request) {
        var date = coalesce(MESSAGE.CREATED_AT, CONVERSATION.UPDATED_AT);
        var score = request.byDate() ? SearchPosition.of(date) : SCORE;
        Table<?> hit = request.byDate() ? dated() : table(name("hit"));
        return name("page")
                .fields("kind", "id", "conversation", "score")
                .as(select(KIND, ID, OF, score)
                        .from(hit)
                        .where(SearchPosition.after(request.after(), score, ID))
                        .orderBy(score.desc(), ID.desc())
                        .limit(request.limit() + 1));
    }

    /** The hits beside what says when they changed. */
    private static Table<?> dated() {
        var organization = CurrentPrincipal.get().organizationId();
        return table(name("hit"))
                .join(CONVERSATION)
                .on(CONVERSATION.ORGANIZATION_ID.eq(organization))
                .and(CONVERSATION.ID.eq(OF))
                .leftJoin(MESSAGE)
                .on(MESSAGE.ORGANIZATION_ID.eq(organization))
                .and(MESSAGE.CONVERSATION_ID.eq(OF))
                .and(MESSAGE.ID.eq(ID));
    }

    private static Field<List<SearchHit>> items(SearchQuery query) {
        var read = DSL.when(KIND.eq(Kind.MESSAGE.key()), EXTRACT)
                .otherwise(CONVERSATION.TITLE.concat(coalesce(inline(" · ").concat(CONVERSATION.NOTES), inline(""))));
        return DSL.multiset(select(
                                KIND,
                                ID,
                                CONVERSATION.TITLE,
                                Snippets.field(read, query.tsquery()),
                                SCORE,
                                OF,
                                coalesce(MESSAGE.CREATED_AT, CONVERSATION.UPDATED_AT),
                                coalesce(EXTRACT_KIND, inNotes(query)),
                                EXTRACT_NAME)
                        .from(table(name("page")).as("hit"))
                        .join(CONVERSATION)
                        .on(CONVERSATION.ORGANIZATION_ID.eq(
                                CurrentPrincipal.get().organizationId()))
                        .and(CONVERSATION.ID.eq(OF))
                        .leftJoin(MESSAGE)
                        .on(MESSAGE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                        .and(MESSAGE.CONVERSATION_ID.eq(OF))
                        .and(MESSAGE.ID.eq(ID))
                        .leftJoin(extract(query))
                        .on(DSL.trueCondition())
                        .orderBy(SCORE.desc(), ID.desc()))
                .convertFrom(rows -> rows.map(row -> hit(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Snippets.html(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7())
                        .in(row.value8() == null ? null : new SearchHit.Part(row.value8(), row.value9()))));
    }

    /** Of a conversation whose title says nothing of what is looked for. */
    private static Field<String> inNotes(SearchQuery query) {
        return DSL.field(
                "case when {0} = {1} and hub_document(null, {2}) @@ {4} and not hub_document({3}, null) @@ {4} then {5} end",
                String.class,
                KIND,
                inline(Kind.CONVERSATION.key()),
                CONVERSATION.NOTES,
                CONVERSATION.TITLE,
                query.tsquery(),
                inline("notes"));
    }

    private static Table<Record> extract(SearchQuery query) {
        return DSL.table(
                "lateral message_extract({0}, {1}, {2}, {3}, {4}, {5}) as extract",
                MESSAGE.ORGANIZATION_ID,
                MESSAGE.CONVERSATION_ID,
                MESSAGE.ID,
                MESSAGE.TEXT,
                MESSAGE.PARTS,
                query.tsquery());
    }

    private static SearchHit hit(
            String kind, UUID id, String title, String snippet, double score, UUID conversation, Instant at) {
        var isMessage = kind.equals(Kind.MESSAGE.key());
        return new SearchHit(kind, id, title, snippet, score, conversation, isMessage ? id : null, at);
    }

    private static <T> Field<T> matched(Field<T> field) {
        return DSL.field(name("matched", field.getName()), field.getDataType());
    }
}
