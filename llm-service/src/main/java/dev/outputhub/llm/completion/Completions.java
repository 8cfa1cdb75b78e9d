package dev.outputhub.llm.completion;

import static dev.outputhub.llm.database.Tables.COMPLETION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stored completions. */
@Repository
public class Completions {

    private static final Condition ENDED = COMPLETION.STATE.notIn("queued", "running");

    /** What {@link Completion#answered()} says, for the database. */
    private static final Condition ANSWERED = COMPLETION
            .STATE
            .eq("completed")
            .or(ENDED.and(COMPLETION.TEXT.ne("").or(COMPLETION.TOOL_CALLS.ne(JSONB.valueOf("[]")))));

    /** Of questions that were asked in the same words. */
    private static final int MOST_ALIKE = 20;

    private final DSLContext database;
    private final CompletionRows rows;

    Completions(DSLContext database, CompletionRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<Completion> find(UUID id) {
        return database.selectFrom(COMPLETION).where(one(id)).fetchOptional(rows::read);
    }

    void insert(Completion completion) {
        database.insertInto(COMPLETION)
                .set(rows.write(completion, CurrentPrincipal.get().organizationId()))
                .execute();
    }

    int waiting(UUID connectionId) {
        return database.fetchCount(
                COMPLETION,
                ours().and(COMPLETION.CONNECTION_ID.eq(connectionId)).and(COMPLETION.STATE.eq("queued")));
    }

    /** The one whose answer became the message or, where not a word came, whose question. */
    @Transactional(readOnly = true)
    public Optional<Completion> endingIn(UUID conversationId, UUID messageId) {
        return database.selectFrom(COMPLETION)
                .where(ours())
                .and(COMPLETION.CONVERSATION_ID.eq(conversationId))
                .and(COMPLETION
                        .MESSAGE_ID
                        .eq(messageId)
                        .and(ANSWERED)
                        .or(COMPLETION.USER_MESSAGE_ID.eq(messageId).and(ENDED).andNot(ANSWERED)))
                .limit(1)
                .fetchOptional(rows::read);
    }

    /** The one that was asked last and is over; of several models asked together, one that answered. */
    @Transactional(readOnly = true)
    public Optional<Completion> latest(UUID conversationId) {
        return database.selectFrom(COMPLETION)
                .where(ours())
                .and(COMPLETION.CONVERSATION_ID.eq(conversationId))
                .and(ENDED)
                // questions have ids that grow with time
                .orderBy(
                        COMPLETION.USER_MESSAGE_ID.desc(),
                        DSL.field(COMPLETION.STATE.eq("completed")).desc(),
                        COMPLETION.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(rows::read);
    }

    /** The person's own that a program asked with these messages and that have their answer, the latest first. */
    @Transactional(readOnly = true)
    public List<Completion> withFingerprint(String fingerprint) {
        return database.selectFrom(COMPLETION)
                .where(ours())
                .and(COMPLETION.FINGERPRINT.eq(fingerprint))
                .and(COMPLETION.CREATED_BY.eq(CurrentPrincipal.get().personId()))
                .and(COMPLETION.STATE.eq("completed"))
                .orderBy(COMPLETION.CREATED_AT.desc())
                .limit(MOST_ALIKE)
                .fetch(rows::read);
    }

    /** Whether the message is a question that is being answered. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID conversationId, UUID questionId) {
        return isOpen(COMPLETION.CONVERSATION_ID.eq(conversationId).and(COMPLETION.USER_MESSAGE_ID.eq(questionId)));
    }

    /** Whether the message is an answer to come. */
    @Transactional(readOnly = true)
    public boolean isAwaited(UUID messageId) {
        return isOpen(COMPLETION.MESSAGE_ID.eq(messageId));
    }

    /** Whether an answer to the conversation is to come. */
    @Transactional(readOnly = true)
    public boolean isAwaitedIn(UUID conversationId) {
        return isOpen(COMPLETION.CONVERSATION_ID.eq(conversationId));
    }

    private boolean isOpen(Condition which) {
        return database.fetchExists(COMPLETION, ours().and(which).andNot(ENDED));
    }

    @Transactional(readOnly = true)
    public List<Completion> ofComparison(UUID comparisonId) {
        return database.selectFrom(COMPLETION)
                .where(ours())
                .and(COMPLETION.COMPARISON_ID.eq(comparisonId))
                .orderBy(COMPLETION.ID)
                .fetch(rows::read);
    }

    /** Whether it was still open; its worker stops when it next looks. */
    boolean requestCancel(UUID id) {
        return database.update(COMPLETION)
                        .set(COMPLETION.CANCEL_REQUESTED, true)
                        .where(one(id))
                        .and(COMPLETION.STATE.in("queued", "running"))
                        .execute()
                == 1;
    }

    /** Whether it was still waiting: nobody works on it, so it ends here. */
    boolean cancelWaiting(UUID id, Instant at) {
        return database.update(COMPLETION)
                        .set(COMPLETION.STATE, CompletionState.CANCELLED.label())
                        .set(COMPLETION.CANCEL_REQUESTED, true)
                        .set(COMPLETION.COMPLETED_AT, at)
                        .setNull(COMPLETION.RESERVED_AMOUNT)
                        .where(one(id))
                        .and(COMPLETION.STATE.eq("queued"))
                        .execute()
                == 1;
    }

    static Condition ours() {
        return COMPLETION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    static Condition one(UUID id) {
        return ours().and(COMPLETION.ID.eq(id));
    }
}
