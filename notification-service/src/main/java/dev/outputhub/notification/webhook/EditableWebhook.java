package dev.outputhub.notification.webhook;

import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What callers may set of a subscription.
 *
 * @param active left out when creating: true
 */
record EditableWebhook(
        @NotBlank @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String description,

        @NotEmpty @Schema(description = "Names of events, or * for all", example = "[\"OutputCreated\"]")
        List<@NotNull String> eventTypes,

        @Nullable Boolean active) {

    URI address() {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("url", "is not an address");
        }
    }

    boolean activeOrNew() {
        return active == null || active;
    }

    void checkEventTypes() {
        for (var type : eventTypes) {
            if (!EventCatalogue.knows(type)) {
                throw Problem.refused(
                        WebhookError.UNKNOWN_EVENT_TYPE,
                        "eventTypes",
                        "There is no event " + type + "; GET /webhooks/event-types lists those there are.");
            }
        }
    }
}
