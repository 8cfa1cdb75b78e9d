package dev.outputhub.conversation.search;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.conversation.ConversationFilters;
import dev.outputhub.conversation.conversation.ConversationMatches;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds messages and conversations in one statement; only the rows of the page get a snippet. */
@Component
@Transactional(readOnly = true)
class HitSearch {

    private static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.VARCHAR);
    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<UUID> OF = DSL.field(DSL.name("conversation"), SQLDataType.UUID);
    private static final Field<Double> SCORE = DSL.field(DSL.name("score"), SQLDataType.DOUBLE);
    private static final Field<Integer> TOTAL = DSL.field(DSL.name("total"), SQLDataType.INTEGER);

    private final DSLContext database;
    private final ConversationFilters filters;
    private final TermFacets facets;

    HitSearch(DSLContext database, ConversationFilters filters, TermFacets facets) {
        this.database = database;
        this.filters = filters;
        this.facets = facets;
    }

    SearchHits find(SearchQuery query, Set<Kind> kinds, ListQuery narrowed, int offset) {
        if (kinds.isEmpty()) {
            return new SearchHits(List.of(), 0, Map.of());
        }
        var condition = filters.condition(narrowed);
        var rows = page(query, kinds, condition, narrowed.limit(), offset);
        var total = rows.isEmpty() ? 0 : rows.getFirst().get(TOTAL);
        var hits = rows.stream().map(HitSearch::hit).toList();
        return new SearchHits(hits, total, hits.isEmpty() ? Map.of() : facets.among(found(query, kinds, condition)));
    }

    private List<? extends Record> page(
            SearchQuery query, Set<Kind> kinds, Condition condition, int limit, int offset) {
        var hits = DSL.name("hits").as(hits(query, kinds, condition));
        var page = DSL.name("page")
                .as(DSL.select(KIND, ID, OF, SCORE)
                        .from(hits)
                        .orderBy(SCORE.desc(), ID.desc())
                        .limit(limit)
                        .offset(offset));
        var read = DSL.when(in(page, KIND).eq(Kind.MESSAGE.key()), MESSAGE.TEXT)
                .otherwise(DSL.concat(
                        CONVERSATION.TITLE, DSL.coalesce(DSL.concat(DSL.inline(" · "), CONVERSATION.NOTES), "")));
        return database.with(hits, page)
                .select(
                        in(page, KIND).as(KIND),
                        in(page, ID).as(ID),
                        in(page, OF).as(OF),
                        in(page, SCORE).as(SCORE),
                        CONVERSATION.TITLE,
                        Snippets.field(read, query.tsquery()).as("snippet"),
                        DSL.coalesce(MESSAGE.CREATED_AT, CONVERSATION.UPDATED_AT)
                                .as("at"),
                        DSL.field(DSL.selectCount().from(hits)).as(TOTAL))
                .from(page)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(in(page, OF)))
                .leftJoin(MESSAGE)
                .on(MESSAGE.CONVERSATION_ID.eq(in(page, OF)))
                .and(MESSAGE.ID.eq(in(page, ID)))
                .and(MESSAGE.ORGANIZATION_ID.eq(CONVERSATION.ORGANIZATION_ID))
                .where(CONVERSATION.ORGANIZATION_ID.eq(
                        dev.outputhub.platform.identity.CurrentPrincipal.get().organizationId()))
                .orderBy(in(page, SCORE).desc(), in(page, ID).desc())
                .fetch();
    }

    private static Select<Record1<UUID>> found(SearchQuery query, Set<Kind> kinds, Condition condition) {
        var hits = hits(query, kinds, condition).asTable("hits");
        return DSL.selectDistinct(hits.field(OF)).from(hits);
    }

    private static Select<Record4<String, UUID, UUID, Double>> hits(
            SearchQuery query, Set<Kind> kinds, Condition condition) {
        Select<Record4<String, UUID, UUID, Double>> messages =
                matches(Kind.MESSAGE, ConversationMatches.messages(query), ConversationMatches.MESSAGE_ID, condition);
        Select<Record4<String, UUID, UUID, Double>> conversations =
                matches(Kind.CONVERSATION, ConversationMatches.titles(query), ConversationMatches.ID, condition);
        if (kinds.size() == 2) {
            return messages.unionAll(conversations);
        }
        return kinds.contains(Kind.MESSAGE) ? messages : conversations;
    }

    private static Select<Record4<String, UUID, UUID, Double>> matches(
            Kind kind, Table<Record> matches, Field<UUID> id, Condition condition) {
        var matched = matches.as("matched");
        return DSL.select(
                        DSL.inline(kind.key()).as(KIND),
                        in(matched, id).as(ID),
                        in(matched, ConversationMatches.ID).as(OF),
                        in(matched, ConversationMatches.SCORE).as(SCORE))
                .from(matched)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(in(matched, ConversationMatches.ID)))
                .where(condition);
    }

    private static <T> Field<T> in(Table<?> table, Field<T> field) {
        return DSL.field(DSL.name(table.getName(), field.getName()), field.getDataType());
    }

    private static <T> Field<T> in(org.jooq.CommonTableExpression<?> table, Field<T> field) {
        return DSL.field(DSL.name(table.getName(), field.getName()), field.getDataType());
    }

    private static SearchHit hit(Record row) {
        var kind = row.get(KIND);
        var isMessage = kind.equals(Kind.MESSAGE.key());
        return new SearchHit(
                kind,
                row.get(ID),
                row.get(CONVERSATION.TITLE),
                Snippets.html(row.get("snippet", String.class)),
                row.get(SCORE),
                row.get(OF),
                isMessage ? row.get(ID) : null,
                row.get("at", Instant.class));
    }
}
