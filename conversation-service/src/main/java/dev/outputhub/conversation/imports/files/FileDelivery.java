package dev.outputhub.conversation.imports.files;

import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.message.MessageFile;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteContent;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings files to the service that keeps them. Bringing one again, under the same id, changes nothing there. */
@Component
class FileDelivery {

    private static final int MOST_LINKS_PER_CALL = 500;
    private static final String MESSAGE = "message";
    private static final String PUT = "/internal/files/{id}?name={name}&importId={import}&recordKind=" + MESSAGE
            + "&recordId={message}&conversationId={conversation}";

    private final RemoteServices services;

    FileDelivery(RemoteServices services) {
        this.services = services;
    }

    /** What was kept. */
    record Kept(UUID id, String name, String mediaType, long size) {}

    private record Link(String recordKind, UUID recordId, UUID conversationId) {}

    private record Links(UUID importId, List<Link> links) {}

    private record Linked(int links) {}

    private record Undo(UUID importId, List<UUID> kept) {}

    private record Undone(int removed, int kept) {}

    /**
     * With its messages, the first of them at once: a file that nobody has may be cleared away.
     *
     * @throws Problem with the reason why it is not kept
     * @throws IllegalStateException when it is refused without one
     */
    Kept keep(UUID importId, UUID id, ImportedFile file, List<NamingMessages.Found> messages) {
        var first = messages.getFirst();
        var kept = services.named("output")
                .put(
                        PUT,
                        new RemoteContent(file.size(), file.bytes()),
                        Kept.class,
                        id,
                        file.title(),
                        importId,
                        first.id(),
                        first.conversationId())
                .orElseThrow(() -> new IllegalStateException("The output service takes no files"));
        link(importId, id, messages.subList(1, messages.size()));
        return kept;
    }

    private void link(UUID importId, UUID id, List<NamingMessages.Found> messages) {
        for (var from = 0; from < messages.size(); from += MOST_LINKS_PER_CALL) {
            var part = messages.subList(from, Math.min(messages.size(), from + MOST_LINKS_PER_CALL)).stream()
                    .map(message -> new Link(MESSAGE, message.id(), message.conversationId()))
                    .toList();
            var linked = services.named("output")
                    .post("/internal/files/{id}/links", new Links(importId, part), Linked.class, id);
            if (linked.isEmpty()) {
                throw new IllegalStateException("The file is gone already");
            }
        }
    }

    void undo(UUID importId, List<UUID> kept) {
        services.named("output").post("/internal/files/undo", new Undo(importId, kept), Undone.class);
    }

    static boolean isAway(RuntimeException failure) {
        return failure instanceof Problem problem && problem.code().kind() == Kind.UNAVAILABLE;
    }

    static String reason(RuntimeException failure) {
        return failure instanceof Problem problem ? problem.detail() : "The file could not be stored";
    }

    static MessageFile of(Kept kept, NamingMessages.Found message, String reference) {
        return new MessageFile(
                message.id(),
                message.conversationId(),
                reference,
                kept.id(),
                kept.name(),
                kept.mediaType(),
                kept.size());
    }
}
