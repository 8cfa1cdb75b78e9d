package dev.outputhub.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param secret only in the answer to its creation or renewal
 * @param disabledReason why the platform switched it off, if it did
 */
record Webhook(
        UUID id,
        String url,
        @Nullable String description,
        List<String> eventTypes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        boolean active,
        @Nullable String disabledReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    EditableWebhook editable() {
        return new EditableWebhook(url, description, eventTypes, active);
    }

    Webhook revealing(String secret) {
        return new Webhook(
                id, url, description, eventTypes, secret, active, disabledReason, version, createdAt, updatedAt);
    }
}
