package dev.outputhub.output.text;

import static dev.outputhub.output.database.Tables.FILE;
import static dev.outputhub.output.database.Tables.FILE_TEXT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.tasks.BackgroundTasks;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The text of each file, as far as it is known. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileTexts {

    private final DSLContext database;
    private final BackgroundTasks tasks;
    private final Clock clock;

    FileTexts(DSLContext database, BackgroundTasks tasks, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Of a file that is added in this transaction; its text is taken out when the transaction has ended well. */
    public void expect(UUID fileId, String mediaType) {
        boolean readable = ReadableType.of(mediaType) != null;
        database.insertInto(FILE_TEXT)
                .set(FILE_TEXT.ORGANIZATION_ID, organization())
                .set(FILE_TEXT.FILE_ID, fileId)
                .set(FILE_TEXT.STATE, (readable ? TextState.WAITING : TextState.NONE).code())
                .execute();
        if (readable) {
            schedule(fileId);
        }
    }

    /** A search says where a message is, which this service may have to ask about. */
    public void linkedToMessage(UUID fileId) {
        boolean found = database.fetchExists(FILE_TEXT, is(fileId).and(FILE_TEXT.STATE.ne(TextState.NONE.code())));
        if (found) {
            schedule(fileId);
        }
    }

    private void schedule(UUID fileId) {
        var task = TextTask.ofCaller(fileId).text();
        tasks.schedule(TextTasks.EXTRACT.instance(task).scheduledTo(clock.instant()));
    }

    /** Nothing where it is gone, or read already. */
    Optional<WaitingFile> waiting(UUID fileId) {
        return database.select(FILE.STORAGE_KEY, FILE.MEDIA_TYPE, FILE_TEXT.ATTEMPTS)
                .from(FILE)
                .join(FILE_TEXT)
                .on(FILE_TEXT.ORGANIZATION_ID.eq(FILE.ORGANIZATION_ID))
                .and(FILE_TEXT.FILE_ID.eq(FILE.ID))
                .where(is(fileId))
                .and(FILE_TEXT.STATE.eq(TextState.WAITING.code()))
                .fetchOptional(row -> new WaitingFile(fileId, row.value1(), row.value2(), row.value3()));
    }

    /** Counts an attempt before it is made: one that takes this process along is counted too. */
    void begin(UUID fileId) {
        database.update(FILE_TEXT)
                .set(FILE_TEXT.ATTEMPTS, FILE_TEXT.ATTEMPTS.plus(1))
                .where(is(fileId))
                .execute();
    }

    void end(UUID fileId, TextState state, @Nullable String reason, @Nullable String text) {
        database.update(FILE_TEXT)
                .set(FILE_TEXT.STATE, state.code())
                .set(FILE_TEXT.REASON, reason)
                .set(FILE_TEXT.CONTENT, text)
                .where(is(fileId))
                .execute();
    }

    private static Condition is(UUID fileId) {
        return FILE_TEXT.ORGANIZATION_ID.eq(organization()).and(FILE_TEXT.FILE_ID.eq(fileId));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
