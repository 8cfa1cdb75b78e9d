package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.imports.conversations.ConversationPlan.Again;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Met;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.conversation.imports.recognition.Meeting;
import dev.outputhub.conversation.imports.recognition.Provenance;
import dev.outputhub.conversation.imports.recognition.Turn;
import dev.outputhub.conversation.imports.recognition.TurnMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a dry run's archive would be one conversation by then: eight bytes a turn, and the turns of copies, which are few. */
final class ForeseenMeetings {

    /** One that would be here by now. */
    private static final class Foreseen {
        private String platform;
        private Provenance provenance;
        private TurnMarks marks;
        private final @Nullable ConversationTurns copy;

        Foreseen(Recognition arriving) {
            platform = arriving.conversation().platform().slug();
            provenance = arriving.provenance();
            marks = arriving.turns().marks();
            copy = provenance == Provenance.COPY && arriving.foldable() ? arriving.turns() : null;
        }

        private @Nullable Again meet(Recognition arriving) {
            if (arriving.provenance() == Provenance.COPY) {
                var meeting = arriving.foldable() ? Meeting.of(arriving.turns(), marks) : null;
                return meeting == null ? null : ofCopy(arriving, meeting);
            }
            if (provenance == Provenance.ORIGINAL || copy == null) {
                return null;
            }
            var meeting = Meeting.of(copy, arriving.turns().marks());
            return meeting == null
                            || meeting.shared().stream()
                                    .anyMatch(turn -> turn.messages().size() > 1)
                    ? null
                    : ofOriginal(arriving, meeting);
        }

        private Again ofCopy(Recognition arriving, Meeting meeting) {
            var messages = arriving.conversation().messages().size();
            var added = arriving.turns().all().stream()
                    .skip(meeting.shared().size())
                    .map(Turn::messages)
                    .mapToInt(List::size)
                    .sum();
            var note = Recognition.note(meeting.whole() ? null : Met.GOES_ON, platform);
            marks = marks.and(arriving.turns().marks());
            return new Again(arriving.conversation(), added, 0, messages - added, note);
        }

        private Again ofOriginal(Recognition arriving, Meeting meeting) {
            var changed = meeting.shared().size();
            var added = arriving.conversation().messages().size() - changed;
            var note = Recognition.note(Met.TAKES_OVER, platform);
            platform = arriving.conversation().platform().slug();
            provenance = Provenance.ORIGINAL;
            marks = marks.and(arriving.turns().marks());
            return new Again(arriving.conversation(), added, changed, 0, note);
        }
    }

    private final Map<String, List<Foreseen>> byOpening = new HashMap<>();

    /** Null where it meets nothing of this archive. */
    @Nullable
    Again meet(Recognition arriving) {
        for (var opening : arriving.turns().openings()) {
            for (var foreseen : byOpening.getOrDefault(opening, List.of())) {
                var again = foreseen.meet(arriving);
                if (again != null) {
                    return again;
                }
            }
        }
        return null;
    }

    void note(Recognition arriving, ConversationPlan plan) {
        if (plan instanceof Create || (plan instanceof Update update && update.met() != null)) {
            remember(arriving);
        }
    }

    private void remember(Recognition arriving) {
        var openings = arriving.turns().openings();
        if (!openings.isEmpty()) {
            var foreseen = new Foreseen(arriving);
            openings.forEach(opening ->
                    byOpening.computeIfAbsent(opening, _ -> new ArrayList<>()).add(foreseen));
        }
    }
}
