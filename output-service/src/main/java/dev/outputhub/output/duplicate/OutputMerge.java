package dev.outputhub.output.duplicate;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.duplicate.DuplicateView.Merged;
import dev.outputhub.output.edit.AdoptedEdits;
import dev.outputhub.output.file.FileLinks;
import dev.outputhub.output.fingerprint.Likenesses;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.output.reference.ReferenceError;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.kind.RecordError;
import dev.outputhub.records.life.JoinedTerms;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermDifference;
import dev.outputhub.records.terms.TermEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one output of two, and two again of one. */
@Component
@Transactional
public class OutputMerge {

    private static final String KIND = "output";

    /** Both are locked meanwhile. */
    private static final ExpectedVersion ANY = new ExpectedVersion(null);

    private final DSLContext database;
    private final RecordTable<StoredOutput> outputs;
    private final RecordLife<StoredOutput> life;
    private final RecordParts parts;
    private final Likenesses likenesses;
    private final JoinedTerms terms;
    private final AdoptedEdits edits;
    private final FileLinks files;
    private final OutputEvents events;
    private final Merges merges;

    OutputMerge(
            DSLContext database,
            RecordTable<StoredOutput> outputs,
            RecordLife<StoredOutput> life,
            RecordParts parts,
            Likenesses likenesses,
            JoinedTerms terms,
            AdoptedEdits edits,
            FileLinks files,
            OutputEvents events,
            Merges merges) {
        this.database = database;
        this.outputs = outputs;
        this.life = life;
        this.parts = parts;
        this.likenesses = likenesses;
        this.terms = terms;
        this.edits = edits;
        this.files = files;
        this.events = events;
        this.merges = merges;
    }

    Merged merge(UUID pairId, UUID keep) {
        CurrentPrincipal.require("outputs:write");
        var pair = likenesses.one(pairId);
        if (!keep.equals(pair.oneId()) && !keep.equals(pair.otherId())) {
            throw Problem.refused(
                    ReferenceError.UNKNOWN_REFERENCE, "keep", "There is no output " + keep + " among the two.");
        }
        var locked = outputs.lock(List.of(pair.oneId(), pair.otherId()));
        var kept = present(locked, keep);
        var gone = present(locked, keep.equals(pair.oneId()) ? pair.otherId() : pair.oneId());
        var derived = derived(gone.id(), kept.id());
        var linked = files.copy(KIND, gone.id(), kept.id());
        var tied = likenesses.handOver(gone.id(), kept.id());
        int newest = edits.adopt(kept, gone, pair.same());
        var changed =
                parts.terms().apply(outputs.kind(), kept.id(), TermEdits.replacing(terms.of(kept.id(), gone.id())));
        long version = change(kept, joined(kept, gone), newest, changed);
        derived.forEach(id -> base(id, kept.id()));
        life.delete(gone.id(), ANY);
        var back = new MergeBack(
                kept.fields(),
                changed.before(),
                kept.editNumber(),
                linked,
                derived,
                tied,
                parts.marks().adopt(gone.id(), kept.id()));
        var undo = merges.keep(new Merges.Merge(
                new Merges.Left(kept.id(), version), new Merges.Left(gone.id(), outputs.version(gone.id())), back));
        return new Merged(kept.id(), gone.id(), undo);
    }

    /** @throws Problem 409 where one of the two was changed since */
    void undo(UUID id) {
        CurrentPrincipal.require("outputs:write");
        var merge = merges.take(id);
        var back = merge.back();
        var locked = outputs.lock(List.of(merge.kept().id(), merge.gone().id()));
        var kept = asLeft(locked, merge.kept());
        var gone = asLeft(locked, merge.gone());
        edits.giveBack(kept, back.editNumber());
        files.remove(KIND, kept.id(), back.files());
        likenesses.remove(back.likenesses());
        parts.marks().giveUp(kept.id(), back.favouredBy());
        var changed =
                parts.terms().apply(outputs.kind(), kept.id(), TermEdits.replacing(new ResolvedTerms(back.terms())));
        change(kept, back.fields(), back.editNumber(), changed);
        back.derived().forEach(derived -> base(derived, gone.id()));
        life.restore(gone.id(), restored -> restored);
    }

    private StoredOutput present(Map<UUID, StoredOutput> locked, UUID id) {
        var output = locked.get(id);
        if (output == null) {
            throw Problem.notFound(KIND, id);
        }
        return outputs.present(output);
    }

    private static StoredOutput asLeft(Map<UUID, StoredOutput> locked, Merges.Left left) {
        var output = locked.get(left.id());
        if (output == null || output.version() != left.version()) {
            throw new Problem(
                    RecordError.CHANGED_SINCE, "One of the two outputs was changed since. Both stay as they are.");
        }
        return output;
    }

    private long change(StoredOutput before, OutputFields after, int editNumber, TermDifference changed) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>(after.columns());
        columns.put(OUTPUT.EDIT_NUMBER, editNumber);
        long version = outputs.change(before.id(), columns);
        var changes =
                new Changes(before.confidential() || parts.confidentiality().of(outputs.kind(), before.id()));
        after.describe(before.fields(), changes);
        changes.value("edit", before.editNumber(), editNumber);
        changes.terms(changed);
        parts.journal()
                .record(
                        new AuditEntry("output.updated", KIND, before.id(), changes.before(), changes.after()),
                        events.updated(before.id(), after, version, changes.names()));
        return version;
    }

    /** What was based on the one that goes, in the order of the ids. */
    private List<UUID> derived(UUID gone, UUID kept) {
        return database.select(OUTPUT.ID)
                .from(OUTPUT)
                .where(OutputRecords.KIND.mine())
                .and(OUTPUT.BASED_ON_ID.eq(gone))
                .and(OUTPUT.ID.ne(kept))
                .orderBy(OUTPUT.ID)
                .fetch(OUTPUT.ID);
    }

    private void base(UUID id, UUID on) {
        var before = outputs.lock(List.of(id)).get(id);
        if (before != null) {
            change(before, before.fields().basedOn(on), before.editNumber(), TermDifference.NONE);
        }
    }

    /** What the kept output says wins; where it says nothing, the other one is asked. */
    private static OutputFields joined(StoredOutput kept, StoredOutput gone) {
        var one = kept.fields();
        var other = gone.fields();
        boolean itsPrompt = one.promptId() != null;
        boolean itsConversation = one.conversationId() != null;
        return new OutputFields(
                one.title(),
                one.mediaType(),
                either(one.language(), other.language()),
                one.date(),
                either(one.rating(), other.rating()),
                notes(one.notes(), other.notes()),
                either(one.link(), other.link()),
                itsPrompt ? one.promptId() : other.promptId(),
                itsPrompt ? one.promptVersion() : other.promptVersion(),
                either(one.agentId(), other.agentId()),
                itsConversation ? one.conversationId() : other.conversationId(),
                itsConversation ? one.messageId() : other.messageId(),
                basis(kept, gone),
                either(one.assigneeId(), other.assigneeId()),
                either(one.dueOn(), other.dueOn()));
    }

    /** Nothing is based on itself. */
    private static @Nullable UUID basis(StoredOutput kept, StoredOutput gone) {
        var bases = new ArrayList<@Nullable UUID>();
        bases.add(kept.fields().basedOnId());
        bases.add(gone.fields().basedOnId());
        bases.removeIf(basis -> basis == null || basis.equals(kept.id()) || basis.equals(gone.id()));
        return bases.isEmpty() ? null : bases.getFirst();
    }

    /** Both, as far as they fit. */
    private static @Nullable String notes(@Nullable String one, @Nullable String other) {
        if (one == null || one.isBlank() || other == null || other.isBlank() || one.contains(other)) {
            return either(one == null || one.isBlank() ? null : one, other);
        }
        var both = one + "\n\n" + other;
        return both.length() <= OutputFields.LONGEST_NOTES ? both : one;
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
