package dev.outputhub.prompt.imports;

import static dev.outputhub.prompt.database.Tables.PROMPT_SOURCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.database.tables.records.PromptSourceRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The origins of the organisation's imported prompts. Use it within a transaction. */
@Repository
class Sources {

    private final DSLContext database;
    private final Clock clock;

    Sources(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Source> lock(String sourceKey) {
        return database.selectFrom(PROMPT_SOURCE)
                .where(mine())
                .and(PROMPT_SOURCE.SOURCE_KEY.eq(sourceKey))
                .forUpdate()
                .fetchOptional(Sources::read);
    }

    List<String> keysOf(UUID importId) {
        return database.select(PROMPT_SOURCE.SOURCE_KEY)
                .from(PROMPT_SOURCE)
                .where(mine())
                .and(PROMPT_SOURCE.IMPORT_ID.eq(importId).or(PROMPT_SOURCE.FIRST_IMPORT_ID.eq(importId)))
                .andNot(PROMPT_SOURCE.UNDONE)
                .orderBy(PROMPT_SOURCE.SOURCE_KEY)
                .fetch(PROMPT_SOURCE.SOURCE_KEY);
    }

    /** @return false when somebody else stored the same source meanwhile */
    boolean add(Source source) {
        return database.insertInto(PROMPT_SOURCE)
                        .set(row(source))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Source source) {
        database.update(PROMPT_SOURCE)
                .set(row(source))
                .where(mine())
                .and(PROMPT_SOURCE.SOURCE_KEY.eq(source.sourceKey()))
                .execute();
    }

    private PromptSourceRecord row(Source source) {
        var row = new PromptSourceRecord();
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setSourceKey(source.sourceKey());
        row.setPromptId(source.promptId());
        row.setImportId(source.importId());
        row.setFirstImportId(source.firstImportId());
        row.setFingerprint(source.fingerprint());
        row.setLeftAt(source.leftAt());
        row.setPreviousNumber(source.previousNumber());
        row.setUndone(source.undone());
        row.setImportedAt(clock.instant());
        return row;
    }

    private static Condition mine() {
        return PROMPT_SOURCE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Source read(PromptSourceRecord row) {
        return new Source(
                row.getSourceKey(),
                row.getPromptId(),
                row.getImportId(),
                row.getFirstImportId(),
                row.getFingerprint(),
                row.getLeftAt(),
                row.getPreviousNumber(),
                row.getUndone());
    }
}
