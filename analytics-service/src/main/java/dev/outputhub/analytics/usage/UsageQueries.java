package dev.outputhub.analytics.usage;

import static dev.outputhub.analytics.database.Tables.USAGE_FACT;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The read model: sums facts up. */
@Repository
class UsageQueries {

    /** More than anybody looks at, and little enough to hold. */
    private static final int MOST_ROWS = 20_000;

    private static final Field<BigDecimal> COST = DSL.function(
                    "trim_scale", BigDecimal.class, coalesce(sum(USAGE_FACT.COST), BigDecimal.ZERO))
            .as("cost");

    private static final List<Field<?>> COMPLETED = List.of(
            total(USAGE_FACT.COMPLETIONS, "completions"),
            total(USAGE_FACT.FAILURES, "failures"),
            total(USAGE_FACT.INPUT_TOKENS, "inputTokens"),
            total(USAGE_FACT.OUTPUT_TOKENS, "outputTokens"),
            COST);

    private final DSLContext database;

    UsageQueries(DSLContext database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    UsageReport usage(Period period, Set<Dimension> by) {
        var rows = usageRows(period, by);
        var totals = usageRows(period, EnumSet.noneOf(Dimension.class)).getFirst();
        return new UsageReport(period.from(), period.to(), names(by), rows, totals);
    }

    private List<UsageRow> usageRows(Period period, Set<Dimension> by) {
        var rows = database.select(dimensions(by))
                .select(
                        total(USAGE_FACT.OUTPUTS, "outputs"),
                        total(USAGE_FACT.CONVERSATIONS, "conversations"),
                        total(USAGE_FACT.MESSAGES, "messages"),
                        total(USAGE_FACT.PROMPTS, "prompts"),
                        total(USAGE_FACT.IMPORTS, "imports"))
                .select(COMPLETED)
                .select(when(min(USAGE_FACT.CURRENCY).eq(max(USAGE_FACT.CURRENCY)), min(USAGE_FACT.CURRENCY))
                        .as("currency"))
                .from(USAGE_FACT)
                .where(within(period))
                .groupBy(fields(by))
                .orderBy(fields(by))
                .limit(MOST_ROWS + 1)
                .fetchInto(UsageRow.class);
        return notTooMany(rows);
    }

    @Transactional(readOnly = true)
    CostReport costs(Period period, Set<Dimension> by) {
        var grouping = new ArrayList<>(fields(by));
        grouping.add(USAGE_FACT.CURRENCY);
        var rows = database.select(dimensions(by))
                .select(USAGE_FACT.CURRENCY)
                .select(COMPLETED)
                .from(USAGE_FACT)
                .where(within(period))
                .and(USAGE_FACT.COMPLETIONS.plus(USAGE_FACT.FAILURES).gt(0))
                .groupBy(grouping)
                .orderBy(grouping)
                .limit(MOST_ROWS + 1)
                .fetchInto(CostRow.class);
        return new CostReport(period.from(), period.to(), names(by), notTooMany(rows));
    }

    @Transactional(readOnly = true)
    List<VersionRow> versions(UUID promptId) {
        return database.select(
                        USAGE_FACT.PROMPT_VERSION.as("number"),
                        total(USAGE_FACT.OUTPUTS, "outputs"),
                        count(USAGE_FACT.RATING).as("rated"),
                        avg(USAGE_FACT.RATING).cast(Double.class).as("averageRating"),
                        count(USAGE_FACT.EDIT_DISTANCE).as("edited"),
                        // the facts of completions have none and are no outputs
                        coalesce(sum(USAGE_FACT.EDIT_DISTANCE), BigDecimal.ZERO)
                                .divide(DSL.nullif(sum(USAGE_FACT.OUTPUTS), BigDecimal.ZERO))
                                .cast(Double.class)
                                .as("averageDistance"))
                .select(COMPLETED)
                .from(USAGE_FACT)
                .where(mine())
                .and(USAGE_FACT.PROMPT_ID.eq(promptId))
                .groupBy(USAGE_FACT.PROMPT_VERSION)
                .orderBy(USAGE_FACT.PROMPT_VERSION)
                .fetch(row -> new VersionRow(
                        row.get("number", Integer.class),
                        row.get("outputs", Long.class),
                        row.get("rated", Long.class),
                        row.get("averageRating", Double.class),
                        row.get("edited", Long.class),
                        row.get("averageDistance", Double.class),
                        null,
                        row.get("completions", Long.class),
                        row.get("failures", Long.class),
                        row.get("inputTokens", Long.class),
                        row.get("outputTokens", Long.class),
                        row.get(COST)));
    }

    /** Whether something was told of a prompt, and not that it is deleted. */
    @Transactional(readOnly = true)
    boolean hasHeardOf(UUID promptId) {
        var deleted = USAGE_FACT
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(USAGE_FACT.RECORD_ID.eq(promptId))
                .and(USAGE_FACT.DELETED.isTrue());
        return database.fetchExists(
                        USAGE_FACT, mine().and(USAGE_FACT.RECORD_ID.eq(promptId).or(USAGE_FACT.PROMPT_ID.eq(promptId))))
                && !database.fetchExists(USAGE_FACT, deleted);
    }

    private static Condition mine() {
        return USAGE_FACT
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(USAGE_FACT.DELETED.isFalse());
    }

    private static Condition within(Period period) {
        return mine().and(USAGE_FACT.DAY.between(period.from(), period.to()));
    }

    private static Field<Long> total(Field<? extends Number> measure, String name) {
        return coalesce(sum(measure), BigDecimal.ZERO).cast(Long.class).as(name);
    }

    // every dimension has its column, so that a row reads the same whatever it is grouped by
    private static List<Field<?>> dimensions(Set<Dimension> by) {
        return Arrays.stream(Dimension.values())
                .<Field<?>>map(dimension -> by.contains(dimension)
                        ? dimension.field().as(dimension.property())
                        : DSL.inline(null, dimension.field()).as(dimension.property()))
                .toList();
    }

    private static List<Field<?>> fields(Collection<Dimension> by) {
        return by.stream().<Field<?>>map(Dimension::field).toList();
    }

    private static List<String> names(Collection<Dimension> by) {
        return by.stream().map(Dimension::id).toList();
    }

    private static <T> List<T> notTooMany(List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            throw Problem.refused(
                    CommonError.REFUSED,
                    "groupBy",
                    "This would be more than " + MOST_ROWS + " rows. Ask for fewer days, or group by less.");
        }
        return rows;
    }
}
