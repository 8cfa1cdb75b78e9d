package dev.outputhub.notification.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.platform.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a person's notifications, with the number of all that are unread. */
record NotificationPage(
        List<Notification> items,
        @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        int unreadCount) {

    static NotificationPage of(Page<Notification> page, int unreadCount) {
        return new NotificationPage(page.items(), page.nextCursor(), page.total(), unreadCount);
    }
}
