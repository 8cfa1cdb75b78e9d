package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.message.MessageRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The messages of a conversation as they would be stored, and digests of them and of all of it. */
record ArrivingRows(ImportedConversation conversation, List<String> parts, List<byte[]> hashes, byte[] sha256) {

    static ArrivingRows of(ImportedConversation conversation, Fingerprints fingerprints) {
        var parts = new ArrayList<String>();
        var hashes = new ArrayList<byte[]>();
        for (var message : conversation.messages()) {
            var serialized = fingerprints.parts(message);
            parts.add(serialized);
            hashes.add(fingerprints.of(message, serialized));
        }
        return new ArrivingRows(conversation, parts, hashes, fingerprints.of(conversation, hashes));
    }

    /** @param ids of all messages, by their source's */
    List<MessageRow> rows(UUID conversationId, Map<String, UUID> ids) {
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
