package dev.outputhub.output.output;

import dev.outputhub.output.reference.Links;
import dev.outputhub.output.reference.References;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.terms.ResolvedTerms;
import dev.outputhub.platform.terms.TermAssignments;
import dev.outputhub.platform.terms.TermResolver;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.platform.writing.MergePatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes what people say about an output; what it says itself stays. */
@Component
public class OutputRevision {

    private final References references;
    private final TermResolver terms;
    private final TermAssignments assignments;
    private final Outputs outputs;
    private final OutputViews views;
    private final OutputJournal journal;
    private final MergePatch mergePatch;
    private final TransactionTemplate transaction;

    OutputRevision(
            References references,
            TermResolver terms,
            TermAssignments assignments,
            Outputs outputs,
            OutputViews views,
            OutputJournal journal,
            MergePatch mergePatch,
            TransactionTemplate transaction) {
        this.references = references;
        this.terms = terms;
        this.assignments = assignments;
        this.outputs = outputs;
        this.views = views;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.transaction = transaction;
    }

    /** A merge patch, with the terms it names looked up. */
    public record Prepared(JsonNode patch, ResolvedTerms terms) {}

    public OutputView change(UUID id, ExpectedVersion expected, JsonNode patch) {
        var before = Objects.requireNonNull(transaction.execute(_ -> outputs.lock(id)));
        expected.check(before.version());
        var prepared = prepare(patch);
        checkLinks(before, prepared);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var current = outputs.lock(id);
            expected.check(current.version());
            apply(current, prepared);
            return views.one(id, Set.of());
        }));
    }

    /** Looks up the terms of a patch, before the transaction that applies it. */
    public Prepared prepare(JsonNode patch) {
        refuseContent(patch);
        var named = patch.get("terms");
        if (named == null || named.isNull()) {
            return new Prepared(patch, ResolvedTerms.NONE);
        }
        if (!named.isObject()) {
            throw Problem.invalid("terms", "is an object: vocabulary to terms");
        }
        var given = new LinkedHashMap<String, JsonNode>();
        named.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        boolean create = patch.path("createMissingTerms").asBoolean(false);
        return new Prepared(patch, terms.resolve("output", given, create));
    }

    /** Asks about links the patch sets, so that {@link #apply} finds them known. */
    public void checkLinks(StoredOutput before, Prepared prepared) {
        fields(before, prepared.patch());
    }

    private void apply(StoredOutput before, Prepared prepared) {
        apply(before, prepared, false, ResolvedTerms.NONE, ResolvedTerms.NONE);
    }

    /**
     * Within the caller's transaction, on an output it has locked.
     *
     * @param termsChanged whether the caller changed its terms already, by what it added and removed
     * @return whether anything changed
     */
    public boolean apply(
            StoredOutput before,
            @Nullable Prepared prepared,
            boolean termsChanged,
            ResolvedTerms added,
            ResolvedTerms removed) {
        if (before.isDeleted()) {
            throw new Problem(OutputError.OUTPUT_IS_DELETED, "The output is in the trash. Restore it first.");
        }
        var after = prepared == null ? before.fields() : fields(before, prepared.patch());
        var given = prepared == null ? ResolvedTerms.NONE : prepared.terms();
        assignments.set("output", before.id(), given);
        var changes = Changes.between(before.fields(), after, isSensitive(before, given, added));
        changes.terms(given);
        if (termsChanged) {
            changes.added(added);
            changes.removed(removed);
        }
        if (changes.isEmpty()) {
            return false;
        }
        long version = outputs.save(before.id(), after);
        journal.updated(before, after, version, changes);
        return true;
    }

    // what this change marks confidential is so in the entry about it already
    private boolean isSensitive(StoredOutput before, ResolvedTerms given, ResolvedTerms added) {
        boolean marked = Sensitivity.isNamed(given) || Sensitivity.isNamed(added);
        return before.sensitive() || (marked && outputs.lock(before.id()).sensitive());
    }

    private OutputFields fields(StoredOutput before, JsonNode patch) {
        var patched = mergePatch.apply(before.fields(), OutputFields.class, patch);
        var links = patched.links();
        boolean otherPrompt = !Objects.equals(links.promptId(), before.fields().promptId());
        if (otherPrompt && !patch.has("promptVersion")) {
            links = new Links(links.promptId(), null, links.agentId(), links.conversationId(), links.messageId());
        }
        Text.checkStorable("title", patched.title());
        Text.checkStorable("notes", patched.notes());
        return patched.with(references.check(links, before.fields().links()));
    }

    private static void refuseContent(JsonNode patch) {
        for (var field : List.of("content", "editedContent")) {
            if (patch.has(field)) {
                throw Problem.refused(
                        OutputError.RAW_CONTENT_IS_KEPT,
                        field,
                        "What was captured never changes. POST your text to /outputs/{id}/edits instead.");
            }
        }
    }
}
