package dev.outputhub.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what to which record, when, from where, and what changed. */
public record AuditEntryRecorded(
        String action,
        String recordKind,
        UUID recordId,
        String service,
        UUID personId,
        @Nullable String personEmail,
        Instant at,
        @Nullable String address,
        @Nullable Object before,
        @Nullable Object after) {

    public static final String TOPIC = "audit.events.v1";
}
