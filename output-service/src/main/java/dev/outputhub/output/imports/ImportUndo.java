package dev.outputhub.output.imports;

import dev.outputhub.output.edit.EditHistory;
import dev.outputhub.output.output.store.CapturedOutputs;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputJournal;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ImportedTerms;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what an import brought, unless it was changed since. In parts, so that no import is too large to undo. */
@Component
class ImportUndo {

    private static final int AT_ONCE = 200;

    private final ImportedOutputs imported;
    private final CapturedOutputs captured;
    private final RecordTable<StoredOutput> outputs;
    private final EditHistory edits;
    private final RecordLife<StoredOutput> life;
    private final OutputJournal journal;
    private final ImportedTerms terms;
    private final TransactionTemplate transaction;

    ImportUndo(
            ImportedOutputs imported,
            CapturedOutputs captured,
            RecordTable<StoredOutput> outputs,
            EditHistory edits,
            RecordLife<StoredOutput> life,
            OutputJournal journal,
            ImportedTerms terms,
            TransactionTemplate transaction) {
        this.imported = imported;
        this.captured = captured;
        this.outputs = outputs;
        this.edits = edits;
        this.life = life;
        this.journal = journal;
        this.terms = terms;
        this.transaction = transaction;
    }

    record Undone(int removed, int kept) {}

    Undone undo(UUID importId) {
        int removed = 0;
        int part;
        do {
            part = Objects.requireNonNull(transaction.execute(_ -> removeSome(importId)));
            removed += part;
        } while (part == AT_ONCE);
        int takenBack = Objects.requireNonNull(transaction.execute(_ -> takeBackEdits(importId)));
        int kept = Objects.requireNonNull(
                transaction.execute(_ -> imported.countBroughtBy(importId) + imported.countEditsBroughtBy(importId)));
        return new Undone(removed + takenBack, kept);
    }

    private int removeSome(UUID importId) {
        var ids = imported.untouched(importId, AT_ONCE);
        if (!ids.isEmpty()) {
            life.remove(ids);
            journal.removed(ids, importId);
            // not before: a file that somebody gave to an output of a limited library stays closed with it
            terms.takeBack(importId, ids);
        }
        return ids.size();
    }

    private int takeBackEdits(UUID importId) {
        List<UUID> renewed = imported.renewedBy(importId);
        for (var output : renewed.isEmpty()
                ? List.<StoredOutput>of()
                : List.copyOf(outputs.lock(renewed).values())) {
            var text = edits.text(output.id(), output.editNumber() - 1);
            long version = edits.takeBack(output, text);
            captured.markImported(output.id(), DigestUtils.sha256(text), version);
        }
        terms.takeBack(importId, renewed);
        return renewed.size();
    }
}
