package dev.outputhub.output.output.read;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to review next: the outputs that are not reviewed yet, or those of a filter of the caller's, in one of a few orders. */
@Component
@Transactional(readOnly = true)
public class ReviewQueue {

    private static final String STATUS = "terms.review-status";

    /** What orders and cuts a list: the queue has its own order, and gives one at a time. */
    private static final Set<String> OF_LISTS = Set.of("limit", "cursor", "skip", "sort", "count");

    private static final Set<String> OF_THE_QUEUE = Set.of("after", "order");

    private final DSLContext database;
    private final OutputViews views;

    ReviewQueue(DSLContext database, OutputViews views) {
        this.database = database;
        this.views = views;
    }

    /** @param parameters the filters and inclusions of the list of outputs */
    public Optional<OutputView> next(Map<String, String[]> parameters, ReviewOrder order, @Nullable UUID after) {
        OF_LISTS.stream().filter(parameters::containsKey).forEach(ReviewQueue::refuse);
        var query = ListQuery.of(parameters);
        var filters = new LinkedHashMap<>(query.filters());
        filters.keySet().removeAll(OF_THE_QUEUE);
        filters.putIfAbsent(STATUS, "not:reviewed");
        var queue = new ListQuery(1, null, List.of(), false, query.includes(), filters);
        var rest = after == null
                ? DSL.noCondition()
                : order.after(database, CurrentPrincipal.get().organizationId(), after);
        return views.next(queue, order, rest);
    }

    private static void refuse(String parameter) {
        var message = "is not a parameter of the review queue";
        throw new Problem(
                CommonError.UNKNOWN_PARAMETER,
                parameter + " " + message,
                List.of(new FieldProblem(parameter, message)),
                null);
    }
}
