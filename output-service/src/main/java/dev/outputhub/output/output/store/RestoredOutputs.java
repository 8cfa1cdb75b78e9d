package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.database.tables.records.OutputRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores outputs that come back from an archive, with the times they had. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RestoredOutputs {

    private static final long FIRST_VERSION = 1;

    private final DSLContext database;

    RestoredOutputs(DSLContext database) {
        this.database = database;
    }

    /** @return its version */
    public long add(RestoredOutput restored, UUID importId) {
        var principal = CurrentPrincipal.get();
        var row = new OutputRecord();
        restored.fields().columns().forEach((column, value) -> set(row, column, value));
        row.setOrganizationId(principal.organizationId());
        row.setId(restored.id());
        row.setContent(restored.content());
        row.setContentLength(restored.content().length());
        row.setContentSha256(DigestUtils.sha256(restored.content()));
        row.setSource(restored.source().text());
        row.setModel(restored.model());
        row.setEditNumber(restored.editNumber());
        row.setImportId(importId);
        var sourceKey = restored.sourceKey();
        if (sourceKey != null && isFree(sourceKey)) {
            row.setSourceKey(sourceKey);
            row.setImportedSha256(row.getContentSha256());
        }
        row.setCreatedAt(restored.createdAt());
        row.setCreatedBy(principal.personId());
        row.setUpdatedAt(restored.updatedAt());
        row.setUpdatedBy(principal.personId());
        row.setVersion(FIRST_VERSION);
        database.insertInto(OUTPUT).set(row).execute();
        return FIRST_VERSION;
    }

    /** What people say about it becomes what the archive says. @return its version */
    public long renew(RestoredOutput restored) {
        var columns =
                new LinkedHashMap<Field<?>, @Nullable Object>(restored.fields().columns());
        columns.put(OUTPUT.MODEL, restored.model());
        columns.put(OUTPUT.EDIT_NUMBER, restored.editNumber());
        columns.put(OUTPUT.UPDATED_AT, restored.updatedAt());
        columns.put(OUTPUT.UPDATED_BY, CurrentPrincipal.get().personId());
        columns.put(OUTPUT.VERSION, OUTPUT.VERSION.plus(1));
        return database.update(OUTPUT)
                .set(columns)
                .where(OutputRecords.KIND.is(restored.id()))
                .returning(OUTPUT.VERSION)
                .fetchSingle(OUTPUT.VERSION);
    }

    /** Another import may have brought the same file here; what the key is for is done by that output. */
    private boolean isFree(String sourceKey) {
        return !database.fetchExists(
                DSL.selectOne().from(OUTPUT).where(OutputRecords.KIND.mine()).and(OUTPUT.SOURCE_KEY.eq(sourceKey)));
    }

    @SuppressWarnings("unchecked") // each column comes with a value of its type
    private static <T> void set(OutputRecord row, Field<T> column, @Nullable Object value) {
        row.set(column, (T) value);
    }
}
