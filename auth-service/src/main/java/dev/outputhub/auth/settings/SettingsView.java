package dev.outputhub.auth.settings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version 0 while nothing was ever set */
record SettingsView(
        Map<String, Object> values,
        long version,
        @Nullable Instant updatedAt,
        @Nullable UUID updatedBy) {

    static final SettingsView NOTHING_SET = new SettingsView(Map.of(), 0, null, null);
}
