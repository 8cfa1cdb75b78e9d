package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to review next: the outputs that are not reviewed yet, newest first, or those of a filter of the caller's. */
@Component
@Transactional(readOnly = true)
public class ReviewQueue {

    private static final String STATUS = "terms.review-status";

    private final DSLContext database;
    private final OutputViews views;

    ReviewQueue(DSLContext database, OutputViews views) {
        this.database = database;
        this.views = views;
    }

    public Optional<OutputView> next(ListQuery query, @Nullable UUID after) {
        var filters = new LinkedHashMap<>(query.filters());
        filters.remove("after");
        filters.putIfAbsent(STATUS, "not:reviewed");
        var queue = new ListQuery(1, null, query.sort(), false, query.includes(), filters);
        if (after == null) {
            return views.next(queue, DSL.noCondition());
        }
        var place = database.select(OUTPUT.CREATED_AT)
                .from(OUTPUT)
                .where(OUTPUT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(OUTPUT.ID.eq(after))
                .fetchOptional(OUTPUT.CREATED_AT)
                .orElseThrow(() -> Problem.notFound("output", after));
        return views.next(queue, DSL.row(OUTPUT.CREATED_AT, OUTPUT.ID).lt(place, after));
    }
}
