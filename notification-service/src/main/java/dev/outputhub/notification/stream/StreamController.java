package dev.outputhub.notification.stream;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class StreamController {

    private static final long NOTHING_SEEN = -1;

    private final StreamOpener opener;

    StreamController(StreamOpener opener) {
        this.opener = opener;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresScope("notifications:read")
    @Operation(
            summary = "Follow my notifications, resumable by Last-Event-ID.",
            description = "Server-sent events: `notification` with a notification, `unread` with the number of unread "
                    + "ones. A page that comes back sends Last-Event-ID and misses nothing. A stream ends after 15 "
                    + "minutes, so that the page comes back with a fresh token.")
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // nginx would hold events back
                .body(opener.open(number(lastEventId)));
    }

    private static long number(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? NOTHING_SEEN : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException foreign) {
            return NOTHING_SEEN;
        }
    }
}
