package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The same change for many conversations, each in a transaction of its own: one that refuses does not stop the others. */
@Component
public class BulkChange {

    private static final int MOST = 1_000;

    private final TransactionTemplate transaction;
    private final TermResolver resolver;
    private final TermAssignments assignments;
    private final Cardinalities cardinalities;
    private final Conversations conversations;
    private final ConversationViews views;
    private final ConversationRevision revision;
    private final ConversationTrash trash;
    private final ConversationJournal journal;

    BulkChange(
            TransactionTemplate transaction,
            TermResolver resolver,
            TermAssignments assignments,
            Cardinalities cardinalities,
            Conversations conversations,
            ConversationViews views,
            ConversationRevision revision,
            ConversationTrash trash,
            ConversationJournal journal) {
        this.transaction = transaction;
        this.resolver = resolver;
        this.assignments = assignments;
        this.cardinalities = cardinalities;
        this.conversations = conversations;
        this.views = views;
        this.revision = revision;
        this.trash = trash;
        this.journal = journal;
    }

    private record Change(
            ResolvedTerms add,
            ResolvedTerms remove,
            ConversationRevision.@Nullable Prepared set,
            boolean delete,
            boolean restore) {}

    BulkAnswer apply(BulkRequest request) {
        var principal = CurrentPrincipal.get();
        if ((request.deletes() || request.restores()) && !principal.holds("conversations:delete")) {
            throw new Problem(CommonError.SCOPE_MISSING, "Deleting and restoring need the scope conversations:delete.");
        }
        var ids = ids(request);
        var change = prepare(request);
        var items = new ArrayList<BulkAnswer.Item>();
        for (var id : ids) {
            items.add(one(id, change));
        }
        return BulkAnswer.of(items);
    }

    private List<UUID> ids(BulkRequest request) {
        if (request.ids() != null) {
            return request.ids().stream().distinct().toList();
        }
        if (request.filter() == null) {
            throw Problem.invalid("ids", "or filter is needed");
        }
        var parameters = new LinkedHashMap<String, String[]>();
        request.filter().forEach((name, value) -> parameters.put(name, new String[] {value}));
        var ids = views.ids(ListQuery.of(parameters), MOST + 1);
        if (ids.size() > MOST) {
            throw new Problem(CommonError.REFUSED, "The filter means more than " + MOST + " conversations. Narrow it.");
        }
        return ids;
    }

    private Change prepare(BulkRequest request) {
        return new Change(
                resolver.resolve("conversation", request.addTerms(), request.createsTerms()),
                resolver.resolve("conversation", request.removeTerms(), false),
                request.set() == null ? null : revision.prepare(request.set()),
                request.deletes(),
                request.restores());
    }

    private BulkAnswer.Item one(UUID id, Change change) {
        try {
            boolean changed = Objects.requireNonNull(transaction.execute(_ -> apply(id, change)));
            return new BulkAnswer.Item(id, changed ? "changed" : "unchanged", null, null);
        } catch (Problem refusal) {
            return new BulkAnswer.Item(id, "failed", refusal.code().code(), refusal.detail());
        }
    }

    private boolean apply(UUID id, Change change) {
        var before = conversations.lock(id);
        var changed = change.restore() && trash.restore(before);
        if (change.set() != null) {
            changed |= revision.apply(changed ? conversations.lock(id) : before, change.set());
        }
        if (!change.add().isEmpty() || !change.remove().isEmpty()) {
            addAndRemove(id, change);
            changed = true;
        }
        return change.delete() ? trash.delete(conversations.lock(id)) : changed;
    }

    private void addAndRemove(UUID id, Change change) {
        var current = conversations.lock(id);
        if (current.isDeleted()) {
            throw new Problem(
                    ConversationError.CONVERSATION_IS_DELETED, "The conversation is in the trash. Restore it first.");
        }
        assignments.remove(List.of(id), change.remove());
        // where a vocabulary holds one term, adding replaces
        var single = cardinalities.holdingOne(change.add().byVocabulary().keySet());
        assignments.set("conversation", id, part(change.add(), single::contains));
        assignments.add("conversation", List.of(id), part(change.add(), key -> !single.contains(key)));
        conversations.save(current, current.fields());
        journal.updated(current, current.fields(), change.add());
    }

    private static ResolvedTerms part(ResolvedTerms terms, Predicate<String> wanted) {
        var part = new LinkedHashMap<>(terms.byVocabulary());
        part.keySet().removeIf(wanted.negate());
        return new ResolvedTerms(part);
    }
}
