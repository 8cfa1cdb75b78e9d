package dev.outputhub.conversation.message;

import dev.outputhub.conversation.conversation.ConversationError;
import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationEvents.MovedMessage;
import dev.outputhub.conversation.conversation.StoredConversation;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.store.RecordTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two conversations that are the same, as when it was exported in two ways: what only the other one has is copied, what
 * points to the other one points here from now on, and the other goes to the trash as it is. Taking it back takes all of that back.
 */
@Component
@Transactional
class ConversationMerging {

    private static final ExpectedVersion WHATEVER_IS_THERE = new ExpectedVersion(null);

    private final ConversationMerges merges;
    private final RecordTable<StoredConversation> table;
    private final RecordLife<StoredConversation> life;
    private final MergedFacts facts;
    private final Journal journal;

    ConversationMerging(
            ConversationMerges merges,
            RecordTable<StoredConversation> table,
            RecordLife<StoredConversation> life,
            MergedFacts facts,
            Journal journal) {
        this.facts = facts;
        this.merges = merges;
        this.table = table;
        this.life = life;
        this.journal = journal;
    }

    /**
     * @param mergeId names it to take it back
     * @param known messages that both had
     * @param added messages that only the other one had
     */
    record Merged(UUID mergeId, UUID conversationId, int known, int added) {}

    Merged merge(UUID id, ExpectedVersion expected, UUID from) {
        if (id.equals(from)) {
            throw Problem.invalid("conversationId", "is this very conversation");
        }
        // in one order, whoever merges what at the same time
        var first = table.lock(id.compareTo(from) < 0 ? id : from);
        var second = table.lock(id.compareTo(from) < 0 ? from : id);
        var target = first.id().equals(id) ? first : second;
        var other = first.id().equals(id) ? second : first;
        expected.check(target.version());
        if (target.deletedAt() != null || other.deletedAt() != null) {
            throw Problem.refused(
                    ConversationError.IN_THE_TRASH,
                    "conversationId",
                    "A conversation in the trash is restored before it is merged.");
        }
        var plan = MergePlan.of(merges.tree(id), merges.tree(from));
        if (plan.known() == 0) {
            throw Problem.refused(
                    ConversationError.NOTHING_IN_COMMON,
                    "conversationId",
                    "The two have no beginning in common: they are not the same conversation.");
        }
        merges.copy(id, from, plan.copies());
        var back = facts.adopt(target, other, merges.adoptFiles(id, plan));
        var mergeId = merges.keep(id, from, plan.copies(), back);
        journal.record(
                new AuditEntry(
                        "conversation.merged",
                        "conversation",
                        id,
                        null,
                        Map.of("from", from, "messages", plan.copies().size())),
                ConversationEvents.merged(id, from, mergeId, moved(plan.places())));
        life.delete(from, WHATEVER_IS_THERE);
        return new Merged(mergeId, id, plan.known(), plan.copies().size());
    }

    void undo(UUID mergeId) {
        var merge = merges.find(mergeId);
        var target = table.lock(merge.conversationId());
        if (merges.wentOn(merge)) {
            throw Problem.refused(
                    ConversationError.WENT_ON,
                    "mergeId",
                    "The conversation went on from what the merge brought; taking it back would lose that.");
        }
        merges.takeBack(merge);
        facts.giveUp(target, merge.back());
        journal.record(
                new AuditEntry(
                        "conversation.merge-undone",
                        "conversation",
                        merge.conversationId(),
                        null,
                        Map.of(
                                "from",
                                merge.fromId(),
                                "messages",
                                merge.messageIds().size())),
                ConversationEvents.mergeUndone(
                        merge.conversationId(), merge.fromId(), mergeId, moved(merge.originals())));
        life.restore(merge.fromId(), id -> id);
    }

    private static List<MovedMessage> moved(Map<UUID, UUID> places) {
        return places.entrySet().stream()
                .map(place -> new MovedMessage(place.getKey(), place.getValue()))
                .toList();
    }
}
