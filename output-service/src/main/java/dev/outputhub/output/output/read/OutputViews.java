package dev.outputhub.output.output.read;

import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.TermViews;
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
        return find(OutputRecords.KIND.is(id), includes).orElseThrow(() -> Problem.notFound("output", id));
    }

    public OutputView one(UUID id) {
        return one(id, Set.of());
    }

    public Page<OutputView> list(ListQuery query) {
        var contents = query.filter(Contents.PARAMETER).map(Contents::of).orElse(Contents.WHOLE);
        var rows = rows(query.includes(), contents);
        var narrowed = query.without(Contents.PARAMETER);
        var keyset = OutputOrder.KEYSET;
        var selected = OutputOrder.join(rows.select(database, keyset.fields(narrowed)), narrowed);
        return keyset.page(narrowed, selected, filters.condition(narrowed), rows::view);
    }

    /** The one that follows in this order; the first one after nothing. */
    Optional<OutputView> next(ListQuery query, ReviewOrder order, Condition after) {
        var rows = rows(query.includes());
        return rows.select(database, List.of())
                .where(filters.condition(query))
                .and(after)
                .orderBy(order.sorting())
                .limit(1)
                .fetchOptional(rows::view);
    }

    private Optional<OutputView> find(Condition condition, Set<String> includes) {
        var rows = rows(includes);
        return rows.select(database, List.of()).where(condition).fetchOptional(rows::view);
    }

    private OutputRows rows(Set<String> includes) {
        return rows(includes, Contents.WHOLE);
    }

    private OutputRows rows(Set<String> includes, Contents contents) {
        return new OutputRows(terms, new RelatedColumns(includes), contents);
    }
}
