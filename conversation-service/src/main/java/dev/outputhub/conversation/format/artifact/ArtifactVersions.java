package dev.outputhub.conversation.format.artifact;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ContentPart.Artifact;
import dev.outputhub.conversation.format.ImportedMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts behind each call that writes or changes a document what the document then was. Exports hold the first text and the changes to
 * it; a person saw whole texts. On another branch the same document may have become something else.
 */
public final class ArtifactVersions {

    /** Characters of all versions in one conversation. A document of a book's length that is changed a thousand times stops there. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private static final Shelf EMPTY = new Shelf(Map.of(), "");

    private final Map<String, Shelf> shelves = new HashMap<>();
    private int characters;

    private ArtifactVersions() {}

    /** The documents as they stand behind a message. */
    private record Shelf(Map<String, Artifact> documents, String last) {

        Shelf with(String identifier, Artifact document) {
            var changed = new HashMap<>(documents);
            changed.put(identifier, document);
            return new Shelf(changed, identifier);
        }
    }

    /** @param messages parents before their children */
    public static List<ImportedMessage> in(List<ImportedMessage> messages) {
        var versions = new ArtifactVersions();
        return messages.stream().map(versions::message).toList();
    }

    private ImportedMessage message(ImportedMessage message) {
        var parent = message.parentId();
        var shelf = parent == null ? EMPTY : shelves.getOrDefault(parent, EMPTY);
        var parts = new ArrayList<ContentPart>();
        for (var part : message.parts()) {
            var document = part instanceof ContentPart.ToolCall call ? version(call, shelf) : null;
            parts.add(part);
            if (document != null) {
                parts.add(document);
                shelf = shelf.with(String.valueOf(document.identifier()), document);
                characters += document.text().length();
            }
        }
        if (!shelf.documents().isEmpty()) {
            shelves.put(message.sourceId(), shelf);
        }
        return parts.size() == message.parts().size() ? message : message.withParts(parts);
    }

    /** @return null when the call makes no version that we could tell */
    private @Nullable Artifact version(ContentPart.ToolCall call, Shelf shelf) {
        var document =
                switch (ArtifactCall.of(call)) {
                    case ArtifactCall.Write write -> written(call, write, shelf);
                    case ArtifactCall.Change change -> changed(change, shelf);
                    case null -> null;
                };
        return document == null || document.text().length() > MOST_CHARACTERS - characters ? null : document;
    }

    private static Artifact written(ContentPart.ToolCall call, ArtifactCall.Write write, Shelf shelf) {
        // a canvas has no name that would be the same in every call; the call that made it has one
        var identifier = write.identifier() == null ? String.valueOf(call.callId()) : write.identifier();
        var before = shelf.documents().get(identifier);
        return before == null
                ? new Artifact(write.content(), write.title(), identifier, write.mediaType(), write.language(), 1)
                : new Artifact(
                        write.content(),
                        write.title() == null ? before.title() : write.title(),
                        identifier,
                        write.mediaType() == null ? before.mediaType() : write.mediaType(),
                        write.language() == null ? before.language() : write.language(),
                        next(before));
    }

    private static @Nullable Artifact changed(ArtifactCall.Change change, Shelf shelf) {
        var before = shelf.documents().get(change.identifier() == null ? shelf.last() : change.identifier());
        if (before == null) {
            return null;
        }
        var text = before.text();
        for (var replacement : change.replacements()) {
            var replaced = replacement.in(text);
            if (replaced == null) {
                return null;
            }
            text = replaced;
        }
        return new Artifact(
                text, before.title(), before.identifier(), before.mediaType(), before.language(), next(before));
    }

    private static int next(Artifact before) {
        return before.version() == null ? 1 : before.version() + 1;
    }
}
