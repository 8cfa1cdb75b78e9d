package dev.outputhub.auth.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * @param personName as the person is called today; null for the platform itself and for people who left
 * @param sequence counts the entries of the organisation without a gap
 * @param redacted whether before and after were taken out; an entry of this record's id says by whom and why
 * @param unreadable whether before and after are there and cannot be shown
 */
record AuditEntryView(
        UUID id,
        long sequence,
        Instant at,
        String action,
        String recordKind,
        UUID recordId,
        String service,
        UUID personId,
        @Nullable String personEmail,
        @Nullable String personName,
        @Nullable String address,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        boolean redacted,
        boolean unreadable) {}
