package dev.outputhub.output.edit;

import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.output.database.tables.records.OutputEditRecord;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.text.TextBeginning;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Edits of an output that another one takes over, with their authors and times. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AdoptedEdits {

    /** Of a summary, in characters. */
    private static final int LONGEST = 1_000;

    private final DSLContext database;
    private final Edits edits;
    private final Clock clock;

    AdoptedEdits(DSLContext database, Edits edits, Clock clock) {
        this.database = database;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Behind the edits that are there. What is shown of the kept output stays shown, but for the newest edit of the same text where it
     * has none of its own.
     *
     * @param same whether both have the same raw text, which then needs no edit of its own
     * @return the number of the newest edit
     */
    public int adopt(StoredOutput kept, StoredOutput gone, boolean same) {
        var from = "From “" + gone.fields().title() + "”";
        var adopted = new ArrayList<OutputEditRecord>();
        int next = kept.editNumber() + 1;
        int shift = kept.editNumber();
        if (!same) {
            adopted.add(row(kept.id(), next++, edits.text(gone.id(), Edits.RAW), from + ": raw text", Edits.RAW));
            shift++;
        }
        for (var edit : of(gone.id())) {
            var summary = from + ": " + (edit.getSummary() == null ? "edit " + edit.getNumber() : edit.getSummary());
            int base = edit.getBase() == Edits.RAW ? (same ? Edits.RAW : shift) : edit.getBase() + shift;
            var row = row(kept.id(), next++, edit.getContent(), summary, base);
            row.setName(edit.getName());
            row.setCreatedAt(edit.getCreatedAt());
            row.setCreatedBy(edit.getCreatedBy());
            adopted.add(row);
        }
        if (adopted.isEmpty()) {
            return kept.editNumber();
        }
        if (!same || kept.editNumber() > 0) {
            var shown = edits.text(kept.id(), kept.editNumber());
            adopted.add(row(kept.id(), next++, shown, "As it was before " + from.substring(5), kept.editNumber()));
        }
        database.insertInto(OUTPUT_EDIT).set(adopted).execute();
        return next - 1;
    }

    /** Those that came with a merge go again. */
    public void giveBack(StoredOutput kept, int newest) {
        database.deleteFrom(OUTPUT_EDIT)
                .where(belongsTo(kept.id()))
                .and(OUTPUT_EDIT.NUMBER.gt(newest))
                .execute();
    }

    private List<OutputEditRecord> of(UUID outputId) {
        return database.selectFrom(OUTPUT_EDIT)
                .where(belongsTo(outputId))
                .orderBy(OUTPUT_EDIT.NUMBER)
                .fetch();
    }

    private OutputEditRecord row(UUID outputId, int number, String content, String summary, int base) {
        var row = new OutputEditRecord();
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setOutputId(outputId);
        row.setNumber(number);
        row.setContent(content);
        row.setSummary(TextBeginning.of(summary, LONGEST));
        row.setBase(base);
        row.setName(null);
        row.setCreatedAt(clock.instant());
        row.setCreatedBy(CurrentPrincipal.get().personId());
        return row;
    }

    private static Condition belongsTo(UUID outputId) {
        return OUTPUT_EDIT
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(outputId));
    }
}
