package dev.outputhub.auth.inbound;

import dev.outputhub.auth.audit.AuditEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Our copy of the event AuditEntryRecorded. */
record RecordedEntry(
        String action,
        String recordKind,
        UUID recordId,
        String service,
        UUID personId,
        @Nullable String personEmail,
        Instant at,
        @Nullable String address,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    AuditEntry entry(UUID id) {
        return new AuditEntry(
                id, at, action, recordKind, recordId, service, personId, personEmail, address, before, after);
    }
}
