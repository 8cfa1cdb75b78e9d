package dev.outputhub.gateway.routing;

import java.util.Locale;

/** A service behind the door. */
public enum Service {
    AUTH,
    PROMPT,
    OUTPUT,
    CONVERSATION,
    LLM,
    ANALYTICS,
    NOTIFICATION;

    /** The name people and dashboards know it by: {@code prompt-service}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
