package dev.outputhub.auth.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tenant. Its id and slug stay as they were given.
 *
 * @param sessionIdleMinutes after which a browser's session that nobody used is refused; null for no limit
 * @param sessionHours after the sign-in, when a browser's session is refused; null for no limit
 * @param secondFactorRequired of people, however they come
 * @param auditDays for how many days the audit trail is kept; null for ever
 * @param closedAt null for one that is open
 * @param deleteAt until when that can be taken back
 */
public record Organization(
        UUID id,
        String slug,
        String name,
        String defaultLanguage,
        String timeZone,
        @Nullable Integer sessionIdleMinutes,
        @Nullable Integer sessionHours,
        boolean secondFactorRequired,
        @Nullable Integer auditDays,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant deleteAt) {

    @JsonIgnore
    public boolean isClosed() {
        return deleteAt != null;
    }

    EditableOrganization editable() {
        return new EditableOrganization(
                name, defaultLanguage, timeZone, sessionIdleMinutes, sessionHours, secondFactorRequired, auditDays);
    }
}
