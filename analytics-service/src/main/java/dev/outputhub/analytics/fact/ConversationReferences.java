package dev.outputhub.analytics.fact;

import static dev.outputhub.analytics.database.Tables.CONVERSATION_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The little that is remembered of conversations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ConversationReferences {

    private static final String IMPORT = "import";
    private static final String COMPLETION = "completion";

    private final DSLContext database;

    ConversationReferences(DSLContext database) {
        this.database = database;
    }

    /** @return what the conversation itself is counted under */
    public Origin remember(UUID id, LocalDate day, @Nullable String model, boolean imported) {
        database.insertInto(CONVERSATION_REFERENCE)
                .set(
                        CONVERSATION_REFERENCE.ORGANIZATION_ID,
                        CurrentPrincipal.get().organizationId())
                .set(CONVERSATION_REFERENCE.ID, id)
                .set(CONVERSATION_REFERENCE.DAY, day)
                .set(CONVERSATION_REFERENCE.MODEL, model)
                .set(CONVERSATION_REFERENCE.IMPORTED, imported)
                .onConflict(CONVERSATION_REFERENCE.ORGANIZATION_ID, CONVERSATION_REFERENCE.ID)
                .doUpdate()
                .set(CONVERSATION_REFERENCE.DAY, day)
                .set(CONVERSATION_REFERENCE.MODEL, model)
                .execute();
        return Origin.of(day, imported ? IMPORT : COMPLETION, model);
    }

    /**
     * Messages of an archive belong to the day of their conversation, not to the day they were imported; those written here
     * belong to the day they were written.
     */
    public Origin messagesOf(UUID id, LocalDate today, @Nullable String model) {
        var known = database.selectFrom(CONVERSATION_REFERENCE)
                .where(CONVERSATION_REFERENCE.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION_REFERENCE.ID.eq(id))
                .fetchOptional();
        return known.filter(row -> row.getImported())
                .map(row -> Origin.of(row.getDay(), IMPORT, model))
                .orElseGet(() -> Origin.of(today, COMPLETION, model));
    }
}
