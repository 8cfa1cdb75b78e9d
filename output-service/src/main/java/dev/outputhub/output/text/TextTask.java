package dev.outputhub.output.text;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.UUID;

/** What a background task is about. Its text is the task's name in the scheduler. */
record TextTask(UUID organizationId, UUID personId, UUID fileId) {

    static TextTask ofCaller(UUID fileId) {
        var principal = CurrentPrincipal.get();
        return new TextTask(principal.organizationId(), principal.personId(), fileId);
    }

    static TextTask of(String text) {
        var parts = text.split(" ", -1);
        return new TextTask(UUID.fromString(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    String text() {
        return organizationId + " " + personId + " " + fileId;
    }

    Principal principal() {
        return Principal.actingFor(organizationId, personId);
    }
}
