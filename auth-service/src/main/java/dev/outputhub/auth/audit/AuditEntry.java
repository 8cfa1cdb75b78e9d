package dev.outputhub.auth.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that somebody did, as another service reported it. */
public record AuditEntry(
        UUID id,
        Instant at,
        String action,
        String recordKind,
        UUID recordId,
        String service,
        UUID personId,
        @Nullable String personEmail,
        @Nullable String address,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
