package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.conversation.imports.recognition.Openings;
import dev.outputhub.conversation.imports.recognition.Provenance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what is stored of one person and begins like what an archive brings: one question for a batch, and one for what they say. */
@Component
class ConversationMeetings {

    /** Of one opening: more that begin alike were written by a program. */
    private static final int MOST_ALIKE = 5;

    private final Openings openings;
    private final KnownConversations known;

    ConversationMeetings(Openings openings, KnownConversations known) {
        this.openings = openings;
        this.known = known;
    }

    /** @param plain whether all it consists of are its turns */
    record Candidate(KnownConversation known, ConversationTurns turns, Provenance provenance, boolean plain) {}

    /** Those that may meet what a batch brings, by opening; none that another plan changes that was not carried out yet. */
    static final class Candidates {

        private final Map<String, List<Candidate>> byOpening;
        private final Set<UUID> met;

        private Candidates(Map<String, List<Candidate>> byOpening, Set<UUID> met) {
            this.byOpening = byOpening;
            this.met = met;
        }

        /** Originals before copies, and the oldest first. */
        List<Candidate> of(Recognition arriving) {
            return arriving.turns().openings().stream()
                    .flatMap(opening -> byOpening.getOrDefault(opening, List.of()).stream())
                    .filter(candidate -> !met.contains(candidate.known().id()))
                    .distinct()
                    .sorted(Comparator.comparing(Candidate::provenance)
                            .thenComparing(candidate -> candidate.known().id()))
                    .toList();
        }

        void met(KnownConversation known) {
            met.add(known.id());
        }
    }

    /**
     * @param owner whose the conversations become: those of others are not looked at
     * @param met those that plans change which were not carried out yet
     */
    Candidates find(Collection<Recognition> arriving, UUID owner, Set<UUID> met) {
        var wanted = new HashSet<String>();
        arriving.forEach(one -> wanted.addAll(one.turns().openings()));
        var beginning = openings.find(wanted);
        var ids = new HashSet<UUID>();
        beginning.values().forEach(ids::addAll);
        var mine = known.find(ids, owner);
        var copiesArrive = arriving.stream().anyMatch(one -> one.provenance() == Provenance.COPY);
        var chosen = new HashMap<String, List<KnownConversation>>();
        var compared = new HashSet<UUID>();
        beginning.forEach((opening, found) -> {
            for (var id : found) {
                var one = mine.get(id);
                if (one != null && (copiesArrive || provenance(one) == Provenance.COPY)) {
                    var alike = chosen.computeIfAbsent(opening, _ -> new ArrayList<>());
                    if (alike.size() < MOST_ALIKE) {
                        alike.add(one);
                        compared.add(id);
                    }
                }
            }
        });
        var said = openings.read(compared);
        var candidates = new HashMap<String, List<Candidate>>();
        chosen.forEach((opening, found) -> {
            for (var one : found) {
                var stored = said.get(one.id());
                if (stored != null) {
                    candidates
                            .computeIfAbsent(opening, _ -> new ArrayList<>())
                            .add(new Candidate(one, stored.turns(), provenance(one), stored.plain()));
                }
            }
        });
        return new Candidates(candidates, met);
    }

    private static Provenance provenance(KnownConversation known) {
        return Provenance.of(known.platform(), known.sourceId());
    }
}
