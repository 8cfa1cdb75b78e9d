package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.database.tables.records.OutputRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores outputs that are new, and what an import left of those that were there. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CapturedOutputs {

    private static final long FIRST_VERSION = 1;

    private final DSLContext database;
    private final Clock clock;

    CapturedOutputs(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the ids that were new; an id or source key that is there already is left alone */
    public Set<UUID> add(Collection<CapturedOutput> captured) {
        if (captured.isEmpty()) {
            return Set.of();
        }
        return database.insertInto(OUTPUT)
                .set(captured.stream().map(this::row).toList())
                .onConflictDoNothing()
                .returning(OUTPUT.ID)
                .fetchSet(OUTPUT.ID);
    }

    /** The newest text came from an import again: what is here now is what that import left. */
    public void markImported(UUID id, byte[] sha256, long version) {
        database.update(OUTPUT)
                .set(OUTPUT.IMPORTED_SHA256, sha256)
                .set(OUTPUT.IMPORTED_VERSION, version)
                .where(OutputRecords.KIND.is(id))
                .execute();
    }

    private OutputRecord row(CapturedOutput captured) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        var row = new OutputRecord();
        row.setOrganizationId(principal.organizationId());
        row.setId(captured.id());
        captured.fields().columns().forEach((column, value) -> set(row, column, value));
        row.setContent(captured.content());
        row.setContentLength(captured.content().length());
        row.setContentSha256(DigestUtils.sha256(captured.content()));
        row.setSource(captured.source().text());
        row.setModel(captured.model());
        row.setModelPending(captured.modelPending());
        var imported = captured.imported();
        row.setImportId(imported == null ? null : imported.importId());
        row.setSourceKey(imported == null ? null : imported.sourceKey());
        row.setImportedSha256(imported == null ? null : row.getContentSha256());
        row.setImportedVersion(imported == null ? null : FIRST_VERSION);
        row.setCreatedAt(now);
        row.setCreatedBy(
                imported == null
                        ? principal.personId()
                        : Objects.requireNonNullElse(imported.owner(), principal.personId()));
        row.setUpdatedAt(now);
        row.setUpdatedBy(principal.personId());
        row.setVersion(FIRST_VERSION);
        return row;
    }

    @SuppressWarnings("unchecked") // each column comes with a value of its type
    private static <T> void set(OutputRecord row, Field<T> column, @Nullable Object value) {
        row.set(column, (T) value);
    }
}
