package dev.outputhub.conversation.imports.recognition;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What two sides said to each other, in all branches: hidden messages, tools and reasoning between them do not count, since few exporters
 * write them down. Linear and without recursion.
 */
public final class ConversationTurns {

    /** In characters of {@link SaidText}: greetings and what a model answers to them are shorter. */
    public static final int LEAST_SAID = 120;

    /** A longer conversation is not known by its words: to compare it would take all of them at once. */
    public static final int MOST_MESSAGES = 5_000;

    private static final int MOST_OPENINGS = 50;
    private static final int OPENING_BYTES = 16;

    private final List<Turn> turns;
    private final Map<String, Integer> nearest;
    private final Set<Integer> followed = new HashSet<>();

    private ConversationTurns(List<Turn> turns, Map<String, Integer> nearest) {
        this.turns = turns;
        this.nearest = nearest;
        turns.forEach(turn -> followed.add(turn.before()));
    }

    public static ConversationTurns of(ImportedConversation conversation) {
        var messages = conversation.messages();
        return messages.size() > MOST_MESSAGES
                ? of(List.of())
                : of(messages.stream()
                        .map(message -> new Said(
                                message.sourceId(),
                                message.parentId(),
                                message.role(),
                                message.hidden(),
                                message.text()))
                        .toList());
    }

    public static ConversationTurns of(List<Said> messages) {
        return new Reading(messages).read();
    }

    public List<Turn> all() {
        return turns;
    }

    public TurnMarks marks() {
        return TurnMarks.of(this);
    }

    /** By which conversations are looked up that may be the same. */
    public Set<String> openings() {
        var openings = new TreeSet<String>();
        turns.stream().map(Turn::opening).forEach(opening -> {
            if (opening != null && openings.size() < MOST_OPENINGS) {
                openings.add(opening);
            }
        });
        return openings;
    }

    /** Whether it was written down from first to last, without branches. */
    public boolean isOneBranch() {
        for (var at = 0; at < turns.size(); at++) {
            if (turns.get(at).before() != at - 1) {
                return false;
            }
        }
        return !turns.isEmpty();
    }

    /** Whether a message, which may be a hidden one, stands after a turn and before the next. */
    public boolean standsAfter(String message, Turn turn) {
        var at = nearest.get(message);
        return at != null && at >= 0 && turns.get(at).equals(turn);
    }

    public boolean says(String message) {
        var at = nearest.get(message);
        return at != null && at >= 0 && turns.get(at).messages().contains(message);
    }

    boolean isLast(int turn) {
        return !followed.contains(turn);
    }

    /** The turns of the branch that ends like these, or an empty list; one that nothing follows, where there are several. */
    public List<Turn> branchOf(List<Turn> path) {
        var wanted = path.getLast().mark();
        var end = -1;
        for (var at = 0; at < turns.size(); at++) {
            if (turns.get(at).mark() == wanted && (end < 0 || (isLast(at) && !isLast(end)))) {
                end = at;
            }
        }
        var branch = new ArrayList<Turn>();
        for (var at = end; at >= 0; at = turns.get(at).before()) {
            branch.add(turns.get(at));
        }
        return branch.reversed();
    }

    /** A turn that may still get another message. */
    private static final class Open {
        private final int before;
        private final Role role;
        private final boolean afterOpening;
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private final List<String> messages = new ArrayList<>();
        private long characters;

        Open(int before, Role role, boolean afterOpening, long characters) {
            this.before = before;
            this.role = role;
            this.afterOpening = afterOpening;
            this.characters = characters;
            digest.update(role.key().getBytes(StandardCharsets.UTF_8));
        }

        void add(String id, String said) {
            messages.add(id);
            digest.update(said.getBytes(StandardCharsets.UTF_8));
            characters += said.length();
        }
    }

    private static final class Reading {
        private final Map<@Nullable String, List<Said>> children = new HashMap<>();
        private final Map<String, @Nullable String> heardBefore = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Map<@Nullable String, Integer> answers = new HashMap<>();
        private final List<Said> inOrder = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
        private final Map<String, Integer> turnOf = new HashMap<>();

        Reading(List<Said> messages) {
            var ids = new HashSet<String>();
            messages.forEach(message -> ids.add(message.id()));
            for (var message : messages) {
                var parent = message.parent() != null && ids.contains(message.parent()) ? message.parent() : null;
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(message);
            }
            walk();
        }

        private void walk() {
            var waiting = new ArrayDeque<Said>();
            children.getOrDefault(null, List.of()).reversed().forEach(waiting::push);
            while (!waiting.isEmpty()) {
                var message = waiting.pop();
                inOrder.add(message);
                var parent = message.parent();
                var before = parent == null ? null : texts.containsKey(parent) ? parent : heardBefore.get(parent);
                heardBefore.put(message.id(), before);
                var said = isHeard(message) ? SaidText.of(message.text()) : "";
                if (!said.isEmpty()) {
                    texts.put(message.id(), said);
                    answers.merge(before, 1, Integer::sum);
                }
                children.getOrDefault(message.id(), List.of()).reversed().forEach(waiting::push);
            }
        }

        private static boolean isHeard(Said message) {
            return !message.hidden() && (message.role() == Role.USER || message.role() == Role.ASSISTANT);
        }

        ConversationTurns read() {
            for (var message : inOrder) {
                var said = texts.get(message.id());
                var before = heardBefore.get(message.id());
                int previous = before == null ? -1 : turnOf.getOrDefault(before, -1);
                if (said == null) {
                    turnOf.put(message.id(), previous);
                    continue;
                }
                var goesOn = previous >= 0
                        && open.get(previous).role == message.role()
                        && answers.getOrDefault(before, 0) == 1;
                var turn = goesOn ? previous : begin(previous, message.role());
                open.get(turn).add(message.id(), said);
                turnOf.put(message.id(), turn);
            }
            return new ConversationTurns(close(), turnOf);
        }

        private int begin(int previous, Role role) {
            var characters = previous < 0 ? 0 : open.get(previous).characters;
            open.add(new Open(previous, role, previous >= 0 && isPastOpening(open.get(previous)), characters));
            return open.size() - 1;
        }

        private boolean isPastOpening(Open turn) {
            return turn.afterOpening || isOpening(turn);
        }

        /** The answer to a question, and enough said by then. */
        private boolean isOpening(Open turn) {
            return !turn.afterOpening
                    && turn.role == Role.ASSISTANT
                    && turn.before >= 0
                    && open.get(turn.before).role == Role.USER
                    && turn.characters >= LEAST_SAID;
        }

        private List<Turn> close() {
            var closed = new ArrayList<Turn>(open.size());
            var digests = new ArrayList<byte[]>(open.size());
            for (var turn : open) {
                if (turn.before >= 0) {
                    turn.digest.update(digests.get(turn.before));
                }
                var digest = turn.digest.digest();
                digests.add(digest);
                closed.add(new Turn(
                        ByteBuffer.wrap(digest).getLong() & ~1L,
                        turn.before,
                        turn.role,
                        List.copyOf(turn.messages),
                        isOpening(turn) ? HexFormat.of().formatHex(digest, 0, OPENING_BYTES) : null));
            }
            return closed;
        }
    }
}
