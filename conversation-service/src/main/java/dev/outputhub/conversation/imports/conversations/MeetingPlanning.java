package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.imports.conversations.ConversationMeetings.Candidate;
import dev.outputhub.conversation.imports.conversations.ConversationMeetings.Candidates;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Met;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Same;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.recognition.Meeting;
import dev.outputhub.conversation.imports.recognition.Provenance;
import dev.outputhub.conversation.imports.recognition.Turn;
import dev.outputhub.conversation.message.MessageRow;
import dev.outputhub.platform.database.Identifiers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one of two that are the same conversation, whichever came first. No word of either is left out. */
@Component
class MeetingPlanning {

    /** Before the ids of messages that a copy added: those of the provider will come with its next export. */
    private static final String COPIED = "copied ";

    private final Fingerprints fingerprints;

    MeetingPlanning(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Null where it meets none. */
    @Nullable
    ConversationPlan plan(Recognition arriving, Candidates candidates) {
        for (var candidate : candidates.of(arriving)) {
            var plan = arriving.provenance() == Provenance.COPY
                    ? ofCopy(arriving, candidate)
                    : candidate.provenance() == Provenance.COPY ? ofOriginal(arriving, candidate) : null;
            if (plan instanceof Update) {
                candidates.met(candidate.known());
            }
            if (plan != null) {
                return plan;
            }
        }
        return null;
    }

    private @Nullable ConversationPlan ofCopy(Recognition arriving, Candidate candidate) {
        if (!arriving.foldable()) {
            return null;
        }
        var meeting = Meeting.of(arriving.turns(), candidate.turns().marks());
        if (meeting == null) {
            return null;
        }
        return meeting.whole()
                ? new Same(candidate.known(), arriving.conversation())
                : goesOn(arriving, candidate, meeting);
    }

    private Update goesOn(Recognition arriving, Candidate candidate, Meeting meeting) {
        var stored = candidate.known();
        var end = candidate.turns().branchOf(meeting.shared()).getLast();
        var joint = UUID.fromString(end.lastMessage());
        var shared = new HashSet<String>();
        meeting.shared().forEach(turn -> shared.addAll(turn.messages()));
        var ids = new HashMap<String, UUID>();
        var more = new HashSet<String>();
        UUID last = joint;
        for (var message : arriving.conversation().messages()) {
            if (arriving.turns().says(message.sourceId()) && !shared.contains(message.sourceId())) {
                last = Identifiers.next();
                more.add(message.sourceId());
                ids.put(message.sourceId(), last);
            } else {
                ids.put(message.sourceId(), before(message, ids, joint));
            }
        }
        var rows = ArrivingRows.of(arriving.conversation(), fingerprints);
        var added = rows.rows(stored.id(), ids).stream()
                .filter(row -> more.contains(row.message().sourceId()))
                .map(MeetingPlanning::copied)
                .toList();
        var shown = stored.currentMessageId();
        var moves =
                !stored.branchChosen() && (shown == null || candidate.turns().standsAfter(shown.toString(), end));
        return new Update(
                stored,
                arriving.conversation(),
                stored.title(),
                stored.model(),
                moves ? last : shown,
                added,
                List.of(),
                rows.sha256(),
                false,
                true,
                Met.GOES_ON,
                arriving.turns().openings());
    }

    /** What follows one that says nothing follows what came before it. */
    private static UUID before(ImportedMessage message, Map<String, UUID> ids, UUID joint) {
        var parent = message.parentId() == null ? null : ids.get(message.parentId());
        return parent == null ? joint : parent;
    }

    private static MessageRow copied(MessageRow row) {
        var message = row.message().withSourceId(COPIED + row.message().sourceId());
        return new MessageRow(row.id(), row.conversationId(), row.parentId(), message, row.parts(), row.sha256());
    }

    private @Nullable Update ofOriginal(Recognition arriving, Candidate candidate) {
        var meeting = candidate.plain()
                ? Meeting.of(candidate.turns(), arriving.turns().marks())
                : null;
        if (meeting == null
                || meeting.shared().stream().anyMatch(turn -> turn.messages().size() > 1)) {
            return null;
        }
        var branch = arriving.turns().branchOf(meeting.shared());
        return branch.size() == meeting.shared().size() ? takesOver(arriving, candidate, meeting, branch) : null;
    }

    /** Messages that are here keep their ids here, and so what people made of them, and become those of the provider. */
    private Update takesOver(Recognition arriving, Candidate candidate, Meeting meeting, List<Turn> branch) {
        var stored = candidate.known();
        var conversation = arriving.conversation();
        var ids = new HashMap<String, UUID>();
        conversation.messages().forEach(message -> ids.put(message.sourceId(), Identifiers.next()));
        Set<String> here = new HashSet<>();
        for (var at = 0; at < branch.size(); at++) {
            var message = branch.get(at).lastMessage();
            here.add(message);
            ids.put(message, UUID.fromString(meeting.shared().get(at).lastMessage()));
        }
        var all = ArrivingRows.of(conversation, fingerprints);
        var rows = all.rows(stored.id(), ids);
        var leaf = conversation.currentMessage() == null ? null : ids.get(conversation.currentMessage());
        var stays = stored.branchChosen() || !meeting.whole() || leaf == null;
        return new Update(
                stored,
                conversation,
                stored.titleEdited() || conversation.title() == null
                        ? stored.title()
                        : ConversationTitles.of(conversation),
                conversation.model() == null ? stored.model() : conversation.model(),
                stays ? stored.currentMessageId() : leaf,
                rows.stream()
                        .filter(row -> !here.contains(row.message().sourceId()))
                        .toList(),
                rows.stream()
                        .filter(row -> here.contains(row.message().sourceId()))
                        .toList(),
                all.sha256(),
                true,
                true,
                Met.TAKES_OVER,
                arriving.turns().openings());
    }
}
