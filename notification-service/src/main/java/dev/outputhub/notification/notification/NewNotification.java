package dev.outputhub.notification.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param recordKind the kind of record it is about, such as {@code import}
 * @param link where it leads to in the web application
 */
public record NewNotification(
        NotificationKind kind,
        String title,
        @Nullable String text,
        String recordKind,
        UUID recordId,
        @Nullable String link) {}
