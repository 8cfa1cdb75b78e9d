package dev.outputhub.notification.stream;

import dev.outputhub.notification.notification.Notification;
import dev.outputhub.notification.notification.NotificationFeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pushes one person's notifications to one open page, from where it stopped reading. */
class NotificationStream {

    private static final long RECONNECT_MILLIS = 2_000;

    /** How many of the person's notifications are unread. */
    record Unread(int unreadCount) {}

    private final SseEmitter page;
    private final NotificationFeed feed;
    private final WakeSignal signal;
    private final StreamProperties properties;
    private final BooleanSupplier toldOfChanges;
    private final Clock clock;
    private long position;
    private int unread = -1;
    private Instant lastSent;

    NotificationStream(
            SseEmitter page,
            NotificationFeed feed,
            WakeSignal signal,
            StreamProperties properties,
            BooleanSupplier toldOfChanges,
            Clock clock) {
        this.page = page;
        this.feed = feed;
        this.signal = signal;
        this.properties = properties;
        this.toldOfChanges = toldOfChanges;
        this.clock = clock;
        this.lastSent = clock.instant();
    }

    /** @param lastEventId the number of the last notification the page saw; negative for a page that saw none */
    void run(long lastEventId) throws IOException, InterruptedException {
        long newest = feed.lastSequence();
        position = lastEventId < 0 ? newest : Math.min(lastEventId, newest);
        var end = clock.instant().plus(properties.longest());
        sendUnread();
        while (!signal.closed() && clock.instant().isBefore(end)) {
            boolean sent = sendNew();
            boolean signalled = signal.await(sent ? Duration.ZERO : pause());
            if (sent || signalled) {
                sendUnread();
            }
            keepAlive();
        }
    }

    private boolean sendNew() throws IOException {
        var batch = feed.after(position);
        for (var notification : batch) {
            send(event(notification));
            position = notification.sequence();
        }
        return !batch.isEmpty();
    }

    private void sendUnread() throws IOException {
        int now = feed.unreadCount();
        if (now != unread) {
            unread = now;
            // with the position, so that a page which saw no notification yet can resume too
            send(SseEmitter.event()
                    .id(String.valueOf(position))
                    .name("unread")
                    .reconnectTime(RECONNECT_MILLIS)
                    .data(new Unread(now)));
        }
    }

    private static SseEmitter.SseEventBuilder event(Notification notification) {
        return SseEmitter.event()
                .id(String.valueOf(notification.sequence()))
                .name("notification")
                .data(notification);
    }

    private void keepAlive() throws IOException {
        if (!lastSent.plus(properties.heartbeat()).isAfter(clock.instant())) {
            send(SseEmitter.event().comment("alive"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        page.send(event);
        lastSent = clock.instant();
    }

    private Duration pause() {
        return toldOfChanges.getAsBoolean() ? properties.heartbeat() : properties.pollWithoutRedis();
    }
}
