package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Create;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Refuse;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Unchanged;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Update;
import dev.outputhub.conversation.message.MessageRow;
import dev.outputhub.platform.database.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a conversation of an archive with what is stored. What a person changed is never touched. */
@Component
class ConversationPlanning {

    private final Fingerprints fingerprints;
    private final KnownConversations known;

    ConversationPlanning(Fingerprints fingerprints, KnownConversations known) {
        this.fingerprints = fingerprints;
        this.known = known;
    }

    ConversationPlan plan(ImportedConversation conversation, @Nullable KnownConversation stored) {
        if (stored != null && stored.deletedAt() != null) {
            return new Refuse(
                    stored.id(), conversation, "It was deleted here; restore it from the trash to import it again");
        }
        var parts = new ArrayList<String>();
        var hashes = new ArrayList<byte[]>();
        for (var message : conversation.messages()) {
            var serialized = fingerprints.parts(message);
            parts.add(serialized);
            hashes.add(fingerprints.of(message, serialized));
        }
        var sha256 = fingerprints.of(conversation, hashes);
        if (stored != null && Arrays.equals(stored.sha256(), sha256)) {
            return new Unchanged(stored.id(), conversation);
        }
        var id = stored == null ? Identifiers.next() : stored.id();
        var existing = stored == null ? Map.<String, KnownMessage>of() : known.messages(stored.id());
        var ids = ids(conversation, existing);
        var rows = rows(conversation, id, ids, parts, hashes);
        var current = conversation.currentMessage() == null ? null : ids.get(conversation.currentMessage());
        return stored == null
                ? new Create(id, conversation, ConversationTitles.of(conversation), rows, current, sha256)
                : update(conversation, stored, existing, rows, current, sha256);
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
        return new Update(stored, conversation, title, model, leaf, added, changed, sha256, newer, seen);
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

    private static List<MessageRow> rows(
            ImportedConversation conversation,
            UUID conversationId,
            Map<String, UUID> ids,
            List<String> parts,
            List<byte[]> hashes) {
        var rows = new ArrayList<MessageRow>(parts.size());
        for (var message : conversation.messages()) {
            var at = rows.size();
            var parent = message.parentId() == null ? null : ids.get(message.parentId());
            rows.add(new MessageRow(
                    Objects.requireNonNull(ids.get(message.sourceId())),
                    conversationId,
                    parent,
                    message,
                    parts.get(at),
                    hashes.get(at)));
        }
        return rows;
    }
}
