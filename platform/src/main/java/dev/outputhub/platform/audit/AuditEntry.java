package dev.outputhub.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a record. Callers put no contents of records marked confidential or higher into it.
 *
 * @param action what was done, such as {@code output.edited}
 * @param kind the kind of record, such as {@code output}
 * @param before the changed fields as they were, or null
 * @param after the changed fields as they are, or null
 */
public record AuditEntry(
        String action,
        String kind,
        UUID id,
        @Nullable Object before,
        @Nullable Object after) {}
