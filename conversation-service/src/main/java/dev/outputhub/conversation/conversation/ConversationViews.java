package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.TermViews;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads conversations as callers see them. */
@Component
@Transactional(readOnly = true)
public class ConversationViews {

    private static final Set<String> RELATIONS = Set.of("terms", "agent");

    private final DSLContext database;
    private final TermViews terms;
    private final ConversationFilters filters;

    ConversationViews(DSLContext database, TermViews terms, ConversationFilters filters) {
        this.database = database;
        this.terms = terms;
        this.filters = filters;
    }

    /** One in the trash is shown too: what points to it must be able to show it. */
    public ConversationView one(UUID id, Set<String> includes) {
        var rows = rows(includes);
        return rows.select(database, List.of())
                .where(Conversations.are(List.of(id)))
                .fetchOptional(rows::view)
                .orElseThrow(() -> Problem.notFound("conversation", id));
    }

    public Page<ConversationView> list(ListQuery query) {
        var rows = rows(query.includes());
        var condition = filters.condition(query);
        var order = ConversationFilters.ORDER;
        var fetched = rows.select(database, order.fields(query))
                .where(condition)
                .and(order.after(query))
                .orderBy(order.order(query))
                .limit(query.limit() + 1)
                .fetch();
        var page = order.page(query, fetched, rows::view);
        return query.count()
                ? page.withTotal(database.selectCount()
                        .from(CONVERSATION)
                        .where(condition)
                        .fetchSingle(0, long.class))
                : page;
    }

    /** The ids a bulk operation means. */
    public List<UUID> ids(ListQuery query, int limit) {
        return database.select(CONVERSATION.ID)
                .from(CONVERSATION)
                .where(filters.condition(query))
                .orderBy(CONVERSATION.ID)
                .limit(limit)
                .fetch(CONVERSATION.ID);
    }

    private ConversationRows rows(Set<String> includes) {
        if (!RELATIONS.containsAll(includes)) {
            throw Problem.invalid("include", "can be terms, agent");
        }
        return new ConversationRows(terms, includes.contains("agent"));
    }
}
