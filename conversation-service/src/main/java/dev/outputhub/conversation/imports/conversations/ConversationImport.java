package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.conversation.Conversations;
import dev.outputhub.conversation.database.tables.records.ImportItemRecord;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.conversations.ConversationMeetings.Candidates;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.LeaveOut;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Same;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.TermsForAll;
import dev.outputhub.conversation.imports.recognition.ConversationCopies;
import dev.outputhub.records.terms.ResolvedTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Conversations of an archive: what may wait for others is prepared before the transaction in which they are planned, stored and reported. */
@Component
public class ConversationImport {

    private final KnownConversations known;
    private final ConversationPlanning planning;
    private final ConversationMeetings meetings;
    private final MeetingPlanning meeting;
    private final ConversationCopies copies;
    private final ConversationWriter writer;
    private final ConversationUndo undo;
    private final ImportedConversationJournal journal;
    private final ModelTerms terms;
    private final Conversations stored;

    ConversationImport(
            KnownConversations known,
            ConversationPlanning planning,
            ConversationMeetings meetings,
            MeetingPlanning meeting,
            ConversationCopies copies,
            ConversationWriter writer,
            ConversationUndo undo,
            ImportedConversationJournal journal,
            ModelTerms terms,
            Conversations stored) {
        this.known = known;
        this.planning = planning;
        this.meetings = meetings;
        this.meeting = meeting;
        this.copies = copies;
        this.writer = writer;
        this.undo = undo;
        this.journal = journal;
        this.terms = terms;
        this.stored = stored;
    }

    /** What one run remembers from batch to batch. */
    public static final class Memory {
        private final ModelTerms.Known terms;
        private final ImportChoice choice;
        private final ResolvedTerms forAll;
        private final ForeseenConversations foreseen = new ForeseenConversations();
        private final ForeseenMeetings foreseenMeetings = new ForeseenMeetings();
        private final Set<UUID> foreseenChanges = new HashSet<>();

        private Memory(ModelTerms.Known terms, ImportChoice choice, ResolvedTerms forAll) {
            this.terms = terms;
            this.choice = choice;
            this.forAll = forAll;
        }

        private ImportedConversation withWantedAgent(ImportedConversation conversation) {
            var agent = conversation.agent();
            return agent != null && choice.excludes(agent) ? conversation.withAgent(null) : conversation;
        }

        private boolean wants(ImportedConversation conversation) {
            return choice.includes(List.of(conversation.sourceId()));
        }
    }

    /** What is to be done, by the index of the record. */
    public record Plans(Map<Long, ConversationPlan> byIndex) {}

    /** What was there before, by the conversation's id. */
    public record Replaced(Map<UUID, JsonNode> byId) {
        public static final Replaced NOTHING = new Replaced(Map.of());
    }

    /** By which a conversation is known again. */
    public static String key(ImportedConversation conversation) {
        return KnownConversations.key(conversation);
    }

    public Memory begin(ImportChoice choice, TermsForAll forAll) {
        return new Memory(terms.known(), choice, forAll.of(ConversationWriter.KIND));
    }

    /** May wait for the owner of the vocabularies. */
    public void prepare(List<FoundRecord> found, Memory memory) {
        wanted(found, memory).forEach(memory.terms::prepare);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Plans plan(ImportJob job, List<FoundRecord> found, Memory memory) {
        var before = known.find(wanted(found, memory));
        var arriving = new HashMap<Long, Recognition>();
        for (var one : found) {
            if (one.record() instanceof ImportedConversation conversation
                    && memory.wants(conversation)
                    && !before.containsKey(key(conversation))) {
                arriving.put(one.index(), Recognition.of(memory.withWantedAgent(conversation)));
            }
        }
        var candidates =
                meetings.find(arriving.values(), job.owner(), job.dryRun() ? memory.foreseenChanges : new HashSet<>());
        var plans = new LinkedHashMap<Long, ConversationPlan>();
        for (var one : found) {
            if (one.record() instanceof ImportedConversation conversation) {
                var recognition = arriving.get(one.index());
                if (!memory.wants(conversation)) {
                    plans.put(one.index(), new LeaveOut(conversation));
                } else if (recognition == null) {
                    plans.put(
                            one.index(),
                            planning.plan(conversation, Objects.requireNonNull(before.get(key(conversation)))));
                } else if (job.dryRun()) {
                    plans.put(one.index(), foresee(recognition, candidates, memory));
                } else {
                    plans.put(one.index(), plan(recognition, candidates));
                }
            }
        }
        return new Plans(plans);
    }

    private ConversationPlan plan(Recognition arriving, Candidates candidates) {
        var plan = meeting.plan(arriving, candidates);
        return plan == null ? planning.create(arriving) : plan;
    }

    private ConversationPlan foresee(Recognition arriving, Candidates candidates, Memory memory) {
        var again = memory.foreseen.isForeseen(arriving) ? null : memory.foreseenMeetings.meet(arriving);
        if (again != null) {
            return again;
        }
        var plan = memory.foreseen.isForeseen(arriving) ? planning.create(arriving) : plan(arriving, candidates);
        var foreseen = memory.foreseen.foresee(plan);
        memory.foreseenMeetings.note(arriving, foreseen);
        return foreseen;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Replaced carryOut(ImportJob job, Plans plans, Memory memory) {
        var created = new ArrayList<Create>();
        var updated = new ArrayList<Update>();
        var replaced = new HashMap<UUID, JsonNode>();
        for (var plan : plans.byIndex().values()) {
            if (plan instanceof Create create) {
                created.add(create);
            } else if (plan instanceof Same same) {
                copies.note(job.id(), same.known().id(), same.conversation());
            } else if (plan instanceof Update update) {
                var before = writer.update(job.id(), update, memory.terms.of(update.conversation()));
                if (update.seen()) {
                    replaced.put(update.known().id(), before);
                    updated.add(update);
                }
            }
        }
        writer.create(job, created, plan -> memory.terms.of(plan.conversation()));
        writer.give(job.id(), created, updated, memory.forAll);
        journal.brought(job.id(), created, updated);
        return new Replaced(replaced);
    }

    public ImportItem report(FoundRecord found, Plans plans, Replaced replaced, boolean dryRun) {
        var plan = Objects.requireNonNull(plans.byIndex().get(found.index()));
        return ConversationItems.of(found, plan, replaced.byId(), dryRun);
    }

    /** @return what was done: removed, reverted or kept */
    @Transactional(propagation = Propagation.MANDATORY)
    public String undo(ImportJob job, ImportItemRecord item) {
        return undo.undo(job, item);
    }

    /** What stays of an import that was undone must be compared afresh when its archive comes again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID importId) {
        stored.forgetDigests(importId);
        copies.forget(importId);
    }

    private static List<ImportedConversation> wanted(List<FoundRecord> found, Memory memory) {
        return found.stream()
                .map(FoundRecord::record)
                .filter(ImportedConversation.class::isInstance)
                .map(ImportedConversation.class::cast)
                .filter(memory::wants)
                .toList();
    }
}
