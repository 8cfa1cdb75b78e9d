package dev.outputhub.notification.notification;

import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** @param kinds each kind of notification, and whether the person wants it */
record PreferenceView(@NotNull Map<@NotNull String, @NotNull Boolean> kinds) {}
