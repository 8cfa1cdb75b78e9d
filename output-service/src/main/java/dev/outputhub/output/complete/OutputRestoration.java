package dev.outputhub.output.complete;

import dev.outputhub.output.edit.EditHistory;
import dev.outputhub.output.edit.RestoredEdit;
import dev.outputhub.output.edit.RestoredEdits;
import dev.outputhub.output.fingerprint.Fingerprints;
import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.RestoredOutput;
import dev.outputhub.output.output.store.RestoredOutputs;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.output.output.tell.OutputJournal;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.diff.TextDiff;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores outputs that come back from an archive, and tells of them as of any that an import brings. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutputRestoration {

    private static final String KIND = "output";

    private final RestoredOutputs restored;
    private final RestoredEdits edits;
    private final RecordTable<StoredOutput> outputs;
    private final EditHistory history;
    private final RecordLife<StoredOutput> life;
    private final RecordParts parts;
    private final ArchivedTerms terms;
    private final Fingerprints fingerprints;
    private final OutputJournal journal;
    private final OutputEvents events;

    OutputRestoration(
            RestoredOutputs restored,
            RestoredEdits edits,
            RecordTable<StoredOutput> outputs,
            EditHistory history,
            RecordLife<StoredOutput> life,
            RecordParts parts,
            ArchivedTerms terms,
            Fingerprints fingerprints,
            OutputJournal journal,
            OutputEvents events) {
        this.restored = restored;
        this.edits = edits;
        this.outputs = outputs;
        this.history = history;
        this.life = life;
        this.parts = parts;
        this.terms = terms;
        this.fingerprints = fingerprints;
        this.journal = journal;
        this.events = events;
    }

    long add(ArrivingOutput arriving, UUID importId) {
        var output = arriving.output();
        long version = restored.add(output, importId);
        edits.add(output.id(), arriving.edits(), output.updatedAt());
        fingerprints.add(Map.of(output.id(), output.content()));
        parts.assignments().add(KIND, List.of(output.id()), arriving.terms());
        if (arriving.favourite()) {
            life.favourite(output.id(), true);
        }
        journal.created(List.of(captured(output, importId)), false);
        tellOfEdits(output.id(), 0, arriving.edits());
        return version;
    }

    /** Raw content and edits stay as they are: only edits that come after them are added. */
    long renew(ArrivingOutput arriving) {
        var output = arriving.output();
        var id = output.id();
        var before = outputs.lock(id);
        var there = edits.of(List.of(id)).getOrDefault(id, List.of());
        if (!history.text(id, 0).equals(output.content()) || !goesOn(there, arriving.edits())) {
            throw new Problem(
                    CommonError.CONFLICT, "Its texts are others here, and what was captured or written never changes.");
        }
        edits.add(id, arriving.edits().subList(there.size(), arriving.edits().size()), output.updatedAt());
        var changed = parts.terms().apply(outputs.kind(), id, terms.replacing(id, arriving.terms()));
        long version = restored.renew(output);
        var changes =
                new Changes(before.confidential() || parts.confidentiality().of(outputs.kind(), id));
        output.fields().describe(before.fields(), changes);
        changes.terms(changed);
        parts.journal()
                .record(
                        new AuditEntry("output.updated", KIND, id, changes.before(), changes.after()),
                        events.updated(id, output.fields(), version, changes.names()));
        tellOfEdits(id, there.size(), arriving.edits());
        return version;
    }

    void remove(Collection<UUID> ids, UUID importId) {
        life.remove(ids);
        journal.removed(ids, importId);
    }

    private static boolean goesOn(List<RestoredEdit> there, List<RestoredEdit> arriving) {
        return there.size() <= arriving.size()
                && IntStream.range(0, there.size())
                        .allMatch(at ->
                                there.get(at).content().equals(arriving.get(at).content()));
    }

    private void tellOfEdits(UUID id, int known, List<RestoredEdit> all) {
        if (all.size() > known) {
            var newest = all.getLast();
            var distance =
                    TextDiff.between(history.text(id, 0), newest.content()).distance();
            journal.edited(outputs.lock(id), newest.number(), newest.content(), distance);
        }
    }

    private static CapturedOutput captured(RestoredOutput output, UUID importId) {
        return new CapturedOutput(
                output.id(),
                output.fields(),
                output.content(),
                output.source(),
                output.model(),
                false,
                new CapturedOutput.Imported(importId, output.id().toString(), null));
    }
}
