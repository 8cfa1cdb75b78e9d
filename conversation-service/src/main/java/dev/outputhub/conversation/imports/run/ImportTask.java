package dev.outputhub.conversation.imports.run;

import dev.outputhub.platform.identity.Principal;
import java.util.UUID;

/** What a background task is about. Its text is the task's name in the scheduler, so that the same work is never queued twice. */
public record ImportTask(UUID organizationId, UUID personId, UUID importId) {

    public static ImportTask of(String text) {
        var parts = text.split(" ", -1);
        return new ImportTask(UUID.fromString(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    public String text() {
        return organizationId + " " + personId + " " + importId;
    }

    Principal principal() {
        return Principal.actingFor(organizationId, personId);
    }
}
