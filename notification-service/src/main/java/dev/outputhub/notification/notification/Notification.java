package dev.outputhub.notification.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param sequence its number among the person's notifications */
public record Notification(
        UUID id,
        @JsonIgnore long sequence,
        String kind,
        String title,
        @Nullable String text,
        String recordKind,
        UUID recordId,
        @Nullable String link,
        boolean read,
        @Nullable Instant readAt,
        Instant createdAt,
        long version) {}
