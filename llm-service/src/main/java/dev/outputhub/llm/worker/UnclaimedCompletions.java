package dev.outputhub.llm.worker;

import static dev.outputhub.llm.database.Tables.COMPLETION;
import static dev.outputhub.llm.database.Tables.WAITING_COMPLETIONS;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Completions that nobody has in hand. */
@Repository
class UnclaimedCompletions {

    private static final int OF_EACH_CONNECTION = 5;
    private static final int AT_ONCE = 200;

    private final DSLContext database;

    UnclaimedCompletions(DSLContext database) {
        this.database = database;
    }

    /** For whom, and which: the one look across organisations, at ids only. */
    record Unclaimed(UUID organizationId, UUID id, UUID personId) {}

    @Transactional(readOnly = true)
    List<Unclaimed> find(Instant queuedBefore, Instant now) {
        return database.selectFrom(WAITING_COMPLETIONS.call(queuedBefore, now, OF_EACH_CONNECTION, AT_ONCE))
                .fetch(row -> new Unclaimed(row.getOrganizationId(), row.getId(), row.getPersonId()));
    }

    @Transactional(readOnly = true)
    Optional<UUID> nextOf(UUID connectionId) {
        return database.select(COMPLETION.ID)
                .from(COMPLETION)
                .where(COMPLETION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(COMPLETION.CONNECTION_ID.eq(connectionId))
                .and(COMPLETION.STATE.eq("queued"))
                .orderBy(COMPLETION.CREATED_AT, COMPLETION.ID)
                .limit(1)
                .fetchOptional(COMPLETION.ID);
    }
}
