package dev.outputhub.notification.notification;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationController {

    private final NotificationFeed feed;

    NotificationController(NotificationFeed feed) {
        this.feed = feed;
    }

    @GetMapping
    @RequiresScope("notifications:read")
    @Operation(
            summary = "My notifications, newest first, and how many are unread.",
            description = "Only those of the caller. Filters: `unread`, `read`, `kind`, `recordKind`, `recordId`, "
                    + "`createdAt`, `readAt`.")
    NotificationPage list(ListQuery query) {
        return feed.list(query);
    }

    @PatchMapping("/{id}")
    @RequiresScope("notifications:read") // having read it is all that can be changed
    @Operation(
            summary = "Mark a notification as read, or as unread again.",
            description = "Nothing else can be changed. 404 for notifications of others; marking what is marked already"
                    + " keeps the version.")
    ResponseEntity<Notification> mark(
            @PathVariable UUID id, ExpectedVersion expected, @Valid @RequestBody ReadMark mark) {
        var notification = feed.mark(id, expected, mark.read());
        return ResponseEntity.ok().eTag(ETags.of(notification.version())).body(notification);
    }

    @PostMapping("/read-all")
    @RequiresScope("notifications:read")
    @Operation(
            summary = "Mark all my notifications as read.",
            description = "It takes no body and answers how many it marked, and how many are unread since: some may "
                    + "have come meanwhile.")
    AllRead readAll() {
        return new AllRead(feed.markAllRead(), feed.unreadCount());
    }
}
