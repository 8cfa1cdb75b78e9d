package dev.outputhub.output.imports;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.store.RecordTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outputs by where an import found them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportedOutputs {

    private final DSLContext database;
    private final RecordTable<StoredOutput> outputs;

    ImportedOutputs(DSLContext database, RecordTable<StoredOutput> outputs) {
        this.database = database;
        this.outputs = outputs;
    }

    Map<String, KnownOutput> known(Collection<String> sourceKeys) {
        var rows = database.select(OUTPUT.ID, OUTPUT.SOURCE_KEY, OUTPUT.IMPORTED_SHA256, OUTPUT_EDIT.IMPORT_ID)
                .from(OUTPUT)
                .leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER))
                .where(OUTPUT.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT.SOURCE_KEY.in(sourceKeys))
                .fetch();
        var locked = rows.isEmpty() ? Map.<UUID, StoredOutput>of() : outputs.lock(rows.getValues(OUTPUT.ID));
        var known = new HashMap<String, KnownOutput>();
        for (var row : rows) {
            var output = locked.get(row.value1());
            if (output != null) {
                known.put(row.value2(), new KnownOutput(output, row.value3(), row.value4()));
            }
        }
        return known;
    }

    /** Some outputs that an import brought and nobody changed or marked and no later import changed since. */
    List<UUID> untouched(UUID importId, int atMost) {
        return database.select(OUTPUT.ID)
                .from(OUTPUT)
                .where(broughtBy(importId))
                .and(OUTPUT.VERSION.eq(OUTPUT.IMPORTED_VERSION))
                .andNot(Marks.isAnyonesFavourite(OUTPUT.ORGANIZATION_ID, OUTPUT.ID))
                .andNotExists(DSL.selectOne()
                        .from(OUTPUT_EDIT)
                        .where(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                        .and(OUTPUT_EDIT.IMPORT_ID.isDistinctFrom(importId)))
                .limit(atMost)
                .forUpdate()
                .of(OUTPUT)
                .fetch(OUTPUT.ID);
    }

    int countBroughtBy(UUID importId) {
        return database.fetchCount(OUTPUT, broughtBy(importId));
    }

    /** Outputs of earlier imports whose newest text this import brought, and nobody changed since. */
    List<UUID> renewedBy(UUID importId) {
        return database.select(OUTPUT.ID)
                .from(OUTPUT)
                .join(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER))
                .where(OUTPUT_EDIT.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_EDIT.IMPORT_ID.eq(importId))
                .and(OUTPUT.VERSION.eq(OUTPUT.IMPORTED_VERSION))
                .fetch(OUTPUT.ID);
    }

    int countEditsBroughtBy(UUID importId) {
        return database.fetchCount(
                OUTPUT_EDIT, OUTPUT_EDIT.ORGANIZATION_ID.eq(organization()).and(OUTPUT_EDIT.IMPORT_ID.eq(importId)));
    }

    private static Condition broughtBy(UUID importId) {
        return OUTPUT.ORGANIZATION_ID.eq(organization()).and(OUTPUT.IMPORT_ID.eq(importId));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
