package dev.outputhub.conversation.imports.run;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a background task is about. Its text is the task's name in the scheduler, so that the same work is never queued twice.
 *
 * @param address where the request came from that began it, which the audit trail tells of all it does
 */
public record ImportTask(
        UUID organizationId,
        UUID personId,
        UUID importId,
        @Nullable String address) {

    /** Of an import that the caller begins or undoes. */
    public static ImportTask ofCaller(UUID importId) {
        var principal = CurrentPrincipal.get();
        return new ImportTask(principal.organizationId(), principal.personId(), importId, principal.address());
    }

    public static ImportTask of(String text) {
        var parts = text.split(" ", -1);
        return new ImportTask(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                parts.length > 3 ? parts[3] : null);
    }

    public String text() {
        var ids = organizationId + " " + personId + " " + importId;
        return address == null ? ids : ids + " " + address;
    }

    Principal principal() {
        return Principal.actingFor(organizationId, personId).from(address);
    }
}
