package dev.outputhub.output.edit;

import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.output.database.tables.records.OutputEditRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The edits of outputs as archives have them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RestoredEdits {

    private final DSLContext database;

    RestoredEdits(DSLContext database) {
        this.database = database;
    }

    /** All of them by their outputs, in the order of their numbers. */
    public Map<UUID, List<RestoredEdit>> of(Collection<UUID> outputs) {
        return new HashMap<>(database.selectFrom(OUTPUT_EDIT)
                .where(OUTPUT_EDIT.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT_EDIT.OUTPUT_ID.in(outputs))
                .orderBy(OUTPUT_EDIT.OUTPUT_ID, OUTPUT_EDIT.NUMBER)
                .fetchGroups(
                        OUTPUT_EDIT.OUTPUT_ID,
                        row -> new RestoredEdit(
                                row.get(OUTPUT_EDIT.NUMBER),
                                row.get(OUTPUT_EDIT.CONTENT),
                                row.get(OUTPUT_EDIT.SUMMARY),
                                row.get(OUTPUT_EDIT.BASE) == Edits.RAW ? null : row.get(OUTPUT_EDIT.BASE),
                                row.get(OUTPUT_EDIT.CREATED_AT),
                                row.get(OUTPUT_EDIT.NAME))));
    }

    /** @param otherwise when an edit came that does not say it */
    public void add(UUID outputId, List<RestoredEdit> edits, Instant otherwise) {
        if (edits.isEmpty()) {
            return;
        }
        database.insertInto(OUTPUT_EDIT)
                .set(edits.stream().map(edit -> row(outputId, edit, otherwise)).toList())
                .execute();
    }

    private static OutputEditRecord row(UUID outputId, RestoredEdit edit, Instant otherwise) {
        var row = new OutputEditRecord();
        row.setOrganizationId(organization());
        row.setOutputId(outputId);
        row.setNumber(edit.number());
        row.setContent(edit.content());
        row.setSummary(edit.summary());
        row.setName(edit.name());
        row.setBase(edit.base() == null ? Edits.RAW : edit.base());
        row.setCreatedAt(edit.createdAt() == null ? otherwise : edit.createdAt());
        row.setCreatedBy(CurrentPrincipal.get().personId());
        return row;
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
