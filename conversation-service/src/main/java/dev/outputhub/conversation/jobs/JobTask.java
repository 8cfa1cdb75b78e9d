package dev.outputhub.conversation.jobs;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a background task is about. Its text is the task's name in the scheduler, so that the same work is never queued twice.
 *
 * @param address where the request came from that began it, which the audit trail tells of all it does
 */
public record JobTask(
        UUID organizationId,
        UUID personId,
        UUID jobId,
        @Nullable String address) {

    public static JobTask ofCaller(UUID jobId) {
        var principal = CurrentPrincipal.get();
        return new JobTask(principal.organizationId(), principal.personId(), jobId, principal.address());
    }

    public static JobTask of(String text) {
        var parts = text.split(" ", -1);
        return new JobTask(
                UUID.fromString(parts[0]),
                UUID.fromString(parts[1]),
                UUID.fromString(parts[2]),
                parts.length > 3 ? parts[3] : null);
    }

    public String text() {
        var ids = organizationId + " " + personId + " " + jobId;
        return address == null ? ids : ids + " " + address;
    }

    public Principal principal() {
        return Principal.actingFor(organizationId, personId).from(address);
    }
}
