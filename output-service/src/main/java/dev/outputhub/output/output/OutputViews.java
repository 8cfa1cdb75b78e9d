package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.terms.TermViews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads outputs as callers see them. */
@Component
@Transactional(readOnly = true)
public class OutputViews {

    private static final Set<String> RELATIONS = Set.of("terms", "prompt", "agent", "conversation", "files", "edits");

    private final DSLContext database;
    private final TermViews terms;
    private final OutputFilters filters;

    OutputViews(DSLContext database, TermViews terms, OutputFilters filters) {
        this.database = database;
        this.terms = terms;
        this.filters = filters;
    }

    /** One in the trash is shown too: what points to it must be able to show it. */
    public OutputView one(UUID id, Set<String> includes) {
        return find(Outputs.are(List.of(id)), includes).orElseThrow(() -> Problem.notFound("output", id));
    }

    public Page<OutputView> list(ListQuery query) {
        var rows = rows(query.includes());
        var condition = filters.condition(query);
        var order = OutputFilters.ORDER;
        var fetched = rows.select(database, order.fields(query))
                .where(condition)
                .and(order.after(query))
                .orderBy(order.order(query))
                .limit(query.limit() + 1)
                .fetch();
        var page = order.page(query, fetched, rows::view);
        return query.count() ? page.withTotal(count(condition)) : page;
    }

    /** The one that follows in the order of the list, newest first; the first one after nothing. */
    public Optional<OutputView> next(ListQuery query, Condition after) {
        var rows = rows(query.includes());
        return rows.select(database, List.of())
                .where(filters.condition(query))
                .and(after)
                .orderBy(OUTPUT.CREATED_AT.desc(), OUTPUT.ID.desc())
                .limit(1)
                .fetchOptional(rows::view);
    }

    private Optional<OutputView> find(Condition condition, Set<String> includes) {
        var rows = rows(includes);
        return rows.select(database, List.of()).where(condition).fetchOptional(rows::view);
    }

    private OutputRows rows(Set<String> includes) {
        if (!RELATIONS.containsAll(includes)) {
            throw Problem.invalid("include", "can be terms, prompt, agent, conversation, files, edits");
        }
        return new OutputRows(terms, new RelatedColumns(includes));
    }

    private long count(Condition condition) {
        return database.selectCount().from(OUTPUT).where(condition).fetchSingle(0, long.class);
    }
}
