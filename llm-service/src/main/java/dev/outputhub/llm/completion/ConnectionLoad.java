package dev.outputhub.llm.completion;

import static dev.outputhub.llm.database.Tables.COMPLETION;
import static dev.outputhub.llm.database.Tables.PROVIDER_CONNECTION;

import dev.outputhub.llm.connection.Connection;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether a connection may carry one more. Counted in the table, so that the limit holds over all instances. */
@Repository
class ConnectionLoad {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DSLContext database;

    ConnectionLoad(DSLContext database) {
        this.database = database;
    }

    /** Holds the connection's row until the caller's transaction ends, so that two workers do not take the last place. */
    boolean allows(Connection connection, Instant now) {
        var limits = connection.limits();
        if (limits.concurrent() == null && limits.requestsPerMinute() == null) {
            return true;
        }
        lock(connection);
        return below(
                        limits.concurrent(),
                        connection,
                        COMPLETION.STATE.eq("running").and(COMPLETION.LEASED_UNTIL.ge(now)))
                && below(limits.requestsPerMinute(), connection, COMPLETION.STARTED_AT.gt(now.minus(MINUTE)));
    }

    /** Holds the connection's row until the caller's transaction ends. */
    void lock(Connection connection) {
        database.selectOne()
                .from(PROVIDER_CONNECTION)
                .where(PROVIDER_CONNECTION
                        .ORGANIZATION_ID
                        .eq(CurrentPrincipal.get().organizationId())
                        .and(PROVIDER_CONNECTION.ID.eq(connection.id())))
                .forUpdate()
                .fetch();
    }

    private boolean below(@org.jspecify.annotations.Nullable Integer limit, Connection connection, Condition counted) {
        return limit == null
                || database.fetchCount(
                                COMPLETION,
                                Completions.ours()
                                        .and(COMPLETION.CONNECTION_ID.eq(connection.id()))
                                        .and(counted))
                        < limit;
    }
}
