package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.conversation.conversation.ConversationEvents;
import dev.outputhub.conversation.conversation.ConversationFields;
import dev.outputhub.conversation.conversation.StoredConversation;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.life.JoinedTerms;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.TermDifference;
import dev.outputhub.records.terms.TermEdits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people said about a conversation that is merged into another one: terms, notes, its agent, whose favourite it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergedFacts {

    private final RecordTable<StoredConversation> table;
    private final RecordParts parts;
    private final JoinedTerms terms;

    MergedFacts(RecordTable<StoredConversation> table, RecordParts parts, JoinedTerms terms) {
        this.table = table;
        this.parts = parts;
        this.terms = terms;
    }

    /**
     * Nothing that the one that stays says is lost.
     *
     * @param files that its messages got
     */
    MergeBack adopt(StoredConversation into, StoredConversation from, List<MergeBack.FileOf> files) {
        var mine = into.fields();
        var theirs = from.fields();
        var agent = mine.agentId() == null ? theirs.agentId() : null;
        var notes = joined(mine.notes(), theirs.notes());
        var after = with(mine, agent == null ? mine.agentId() : agent, notes);
        var changed = parts.terms().apply(table.kind(), into.id(), TermEdits.replacing(terms.of(into.id(), from.id())));
        change(into, after, changed);
        return new MergeBack(
                changed.before(),
                changed.after(),
                parts.marks().adopt(from.id(), into.id()),
                agent,
                mine.notes(),
                Objects.equals(mine.notes(), notes) ? null : notes,
                files);
    }

    /** What somebody said since stays. */
    void giveUp(StoredConversation into, MergeBack back) {
        if (back.favouredBy() != null && !back.favouredBy().isEmpty()) {
            parts.marks().giveUp(into.id(), back.favouredBy());
        }
        var now = into.fields();
        boolean itsAgent = back.agentId() != null && back.agentId().equals(now.agentId());
        boolean itsNotes = back.notesAfter() != null && back.notesAfter().equals(now.notes());
        var after = with(now, itsAgent ? null : now.agentId(), itsNotes ? back.notesBefore() : now.notes());
        change(into, after, termsBack(into.id(), back));
    }

    private TermDifference termsBack(UUID id, MergeBack back) {
        return back.termsBefore() == null || back.termsAfter() == null
                ? TermDifference.NONE
                : parts.terms()
                        .apply(
                                table.kind(),
                                id,
                                terms.back(id, new TermDifference(back.termsBefore(), back.termsAfter())));
    }

    private void change(StoredConversation before, ConversationFields after, TermDifference changedTerms) {
        if (after.equals(before.fields()) && changedTerms.isEmpty()) {
            return;
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CONVERSATION.AGENT_ID, after.agentId());
        columns.put(CONVERSATION.NOTES, after.notes());
        table.change(before.id(), columns);
        var changes =
                new Changes(before.confidential() || parts.confidentiality().of(table.kind(), before.id()));
        after.describe(before.fields(), changes);
        changes.terms(changedTerms);
        parts.journal()
                .record(
                        new AuditEntry(
                                "conversation.updated",
                                table.kind().name(),
                                before.id(),
                                changes.before(),
                                changes.after()),
                        ConversationEvents.updated(before, after));
    }

    private static ConversationFields with(ConversationFields fields, @Nullable UUID agentId, @Nullable String notes) {
        return new ConversationFields(fields.title(), fields.date(), notes, agentId, fields.currentMessageId());
    }

    /** Both, as far as they fit. */
    private static @Nullable String joined(@Nullable String mine, @Nullable String theirs) {
        if (theirs == null || theirs.isBlank() || (mine != null && mine.contains(theirs))) {
            return mine;
        }
        if (mine == null || mine.isBlank()) {
            return theirs;
        }
        var both = mine + "\n\n" + theirs;
        return both.length() <= ConversationFields.LONGEST_NOTES ? both : mine;
    }
}
