package dev.outputhub.conversation.imports;

import dev.outputhub.platform.identity.Principal;
import java.util.UUID;

/** What a background task is about. Its text is the task's name in the scheduler, so that the same work is never queued twice. */
record ImportTask(UUID organizationId, UUID personId, UUID importId) {

    static ImportTask of(String text) {
        var parts = text.split(" ", -1);
        return new ImportTask(UUID.fromString(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    String text() {
        return organizationId + " " + personId + " " + importId;
    }

    Principal principal() {
        return Principal.actingFor(organizationId, personId);
    }
}
