package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.CurrentPrincipal;
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
                .where(ConversationRecords.KIND.is(id))
                .fetchOptional(rows::view)
                .orElseThrow(() -> Problem.notFound("conversation", id));
    }

    public ConversationView one(UUID id) {
        return one(id, Set.of());
    }

    public Page<ConversationView> list(ListQuery query) {
        var rows = rows(query.includes());
        var order = ConversationFilters.ORDER;
        return order.page(query, rows.select(database, order.fields(query)), filters.condition(query), rows::view);
    }

    private ConversationRows rows(Set<String> includes) {
        if (!RELATIONS.containsAll(includes)) {
            throw Problem.invalid("include", "can be terms, agent");
        }
        boolean agent = includes.contains("agent");
        if (agent) {
            CurrentPrincipal.require("agents:read");
        }
        return new ConversationRows(terms, agent);
    }
}
