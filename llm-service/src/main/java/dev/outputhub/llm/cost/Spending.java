package dev.outputhub.llm.cost;

import static dev.outputhub.llm.database.Tables.COMPLETION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What went through each connection since the first of the month, in UTC. One that runs counts with the most it can cost, one
 * of which the provider did not tell what it used with an estimate; one without a price is not in it.
 */
@Repository
public class Spending {

    private static final Field<BigDecimal> COUNTED = DSL.coalesce(COMPLETION.COST_AMOUNT, COMPLETION.RESERVED_AMOUNT);

    private final DSLContext database;
    private final Clock clock;

    Spending(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> thisMonth(Collection<UUID> connections) {
        return database.select(COMPLETION.CONNECTION_ID, DSL.sum(COUNTED))
                .from(COMPLETION)
                .where(COMPLETION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(COMPLETION.CONNECTION_ID.in(connections))
                .and(COMPLETION.CREATED_AT.ge(monthStart()))
                .and(COUNTED.isNotNull())
                .groupBy(COMPLETION.CONNECTION_ID)
                .fetchMap(row -> row.value1(), row -> Cost.of(row.value2()).amount());
    }

    @Transactional(readOnly = true)
    public BigDecimal thisMonth(UUID connection) {
        return thisMonth(List.of(connection)).getOrDefault(connection, BigDecimal.ZERO);
    }

    private Instant monthStart() {
        return YearMonth.now(clock).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
