package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Refuse;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Unchanged;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.conversation.imports.recognition.Openings;
import dev.outputhub.conversation.imports.recognition.Turn;
import dev.outputhub.conversation.message.MessageRow;
import dev.outputhub.platform.database.Identifiers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a conversation of an archive with what is stored. What a person changed is never touched. */
@Component
class ConversationPlanning {

    private final Fingerprints fingerprints;
    private final KnownConversations known;
    private final Openings openings;

    ConversationPlanning(Fingerprints fingerprints, KnownConversations known, Openings openings) {
        this.fingerprints = fingerprints;
        this.known = known;
        this.openings = openings;
    }

    Create create(Recognition arriving) {
        var conversation = arriving.conversation();
        var all = ArrivingRows.of(conversation, fingerprints);
        var id = Identifiers.next();
        var ids = ids(conversation, Map.of());
        return new Create(
                id,
                conversation,
                ConversationTitles.of(conversation),
                all.rows(id, ids),
                conversation.currentMessage() == null ? null : ids.get(conversation.currentMessage()),
                all.sha256(),
                arriving.turns().openings());
    }

    /** Of one whose provider's id is known. */
    ConversationPlan plan(ImportedConversation conversation, KnownConversation stored) {
        if (stored.deletedAt() != null) {
            return new Refuse(
                    stored.id(), conversation, "It was deleted here; restore it from the trash to import it again");
        }
        var arriving = ArrivingRows.of(conversation, fingerprints);
        var sha256 = arriving.sha256();
        if (Arrays.equals(stored.sha256(), sha256)) {
            return new Unchanged(stored.id(), conversation);
        }
        var existing = saidBefore(conversation, stored, known.messages(stored.id()));
        var ids = ids(conversation, existing);
        var rows = arriving.rows(stored.id(), ids);
        var current = conversation.currentMessage() == null ? null : ids.get(conversation.currentMessage());
        return update(conversation, stored, existing, rows, current, sha256);
    }

    /** What a copy brought before its provider told its ids becomes what the provider says. */
    private Map<String, KnownMessage> saidBefore(
            ImportedConversation conversation, KnownConversation stored, Map<String, KnownMessage> existing) {
        var arriving =
                conversation.messages().stream().map(ImportedMessage::sourceId).collect(Collectors.toSet());
        var others = new HashMap<String, String>();
        existing.forEach((sourceId, message) -> {
            if (!arriving.contains(sourceId)) {
                others.put(message.id().toString(), sourceId);
            }
        });
        var here = others.isEmpty() || existing.keySet().containsAll(arriving)
                ? null
                : openings.read(List.of(stored.id())).get(stored.id());
        if (here == null) {
            return existing;
        }
        var same = new HashMap<>(existing);
        var turns = new HashMap<Long, Turn>();
        here.turns().all().forEach(turn -> turns.putIfAbsent(turn.mark(), turn));
        for (var turn : ConversationTurns.of(conversation).all()) {
            var before = turns.get(turn.mark());
            var other = before == null || before.messages().size() > 1 ? null : others.remove(before.lastMessage());
            if (before != null && other != null && !existing.containsKey(turn.lastMessage())) {
                same.remove(other);
                same.put(turn.lastMessage(), new KnownMessage(UUID.fromString(before.lastMessage()), null));
            }
        }
        return same;
    }

    private static Update update(
            ImportedConversation conversation,
            KnownConversation stored,
            Map<String, KnownMessage> existing,
            List<MessageRow> rows,
            @Nullable UUID current,
            byte[] sha256) {
        var added = rows.stream()
                .filter(row -> !existing.containsKey(row.message().sourceId()))
                .toList();
        // of two copies that are equally old, the one that says less is a part of the other
        var part = added.isEmpty() && rows.size() < existing.size();
        var newer =
                switch (age(conversation, stored)) {
                    case OLDER -> false;
                    case SAME, UNKNOWN -> !part;
                    case NEWER -> true;
                };
        var changed =
                newer ? rows.stream().filter(row -> differs(row, existing)).toList() : List.<MessageRow>of();
        var title = newer && !stored.titleEdited() && conversation.title() != null
                ? ConversationTitles.of(conversation)
                : stored.title();
        var leaf = newer && !stored.branchChosen() && current != null ? current : stored.currentMessageId();
        var model = newer && conversation.model() != null ? conversation.model() : stored.model();
        var seen = !added.isEmpty()
                || !changed.isEmpty()
                || !title.equals(stored.title())
                || !Objects.equals(leaf, stored.currentMessageId())
                || !Objects.equals(model, stored.model());
        var openings = added.isEmpty()
                ? Set.<String>of()
                : ConversationTurns.of(conversation).openings();
        return new Update(
                stored, conversation, title, model, leaf, added, changed, sha256, newer, seen, null, openings);
    }

    private enum Age {
        OLDER,
        SAME,
        NEWER,
        UNKNOWN
    }

    private static Age age(ImportedConversation conversation, KnownConversation stored) {
        if (stored.sourceUpdatedAt() == null || conversation.updatedAt() == null) {
            return Age.UNKNOWN;
        }
        var compared = conversation.updatedAt().compareTo(stored.sourceUpdatedAt());
        return compared < 0 ? Age.OLDER : compared == 0 ? Age.SAME : Age.NEWER;
    }

    private static boolean differs(MessageRow row, Map<String, KnownMessage> existing) {
        var stored = existing.get(row.message().sourceId());
        return stored != null && !Arrays.equals(stored.sha256(), row.sha256());
    }

    private static Map<String, UUID> ids(ImportedConversation conversation, Map<String, KnownMessage> existing) {
        var ids = new HashMap<String, UUID>();
        for (var message : conversation.messages()) {
            var stored = existing.get(message.sourceId());
            ids.put(message.sourceId(), stored == null ? Identifiers.next() : stored.id());
        }
        return ids;
    }
}
