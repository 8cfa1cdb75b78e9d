package dev.outputhub.notification.stream;

import dev.outputhub.notification.notification.NotificationFeed;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens streams, each on a virtual thread of its own. */
@Service
class StreamOpener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamOpener.class);
    private static final long NO_CONTAINER_TIMEOUT = 0;

    private final NotificationFeed feed;
    private final StreamRegistry streams;
    private final FeedChangeChannel changes;
    private final StreamProperties properties;
    private final Clock clock;

    StreamOpener(
            NotificationFeed feed,
            StreamRegistry streams,
            FeedChangeChannel changes,
            StreamProperties properties,
            Clock clock) {
        this.feed = feed;
        this.streams = streams;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
    }

    SseEmitter open(long lastEventId) {
        var page = new SseEmitter(NO_CONTAINER_TIMEOUT);
        var signal = new WakeSignal();
        page.onCompletion(signal::close);
        page.onError(_ -> signal.close());
        var principal = CurrentPrincipal.get();
        Thread.ofVirtual()
                .name("notification-stream")
                .start(() -> CurrentPrincipal.run(principal, () -> serve(page, signal, principal, lastEventId)));
        return page;
    }

    private void serve(SseEmitter page, WakeSignal signal, Principal principal, long lastEventId) {
        var reader = Feed.of(principal);
        streams.add(reader, signal);
        try {
            new NotificationStream(page, feed, signal, properties, changes::heard, clock).run(lastEventId);
            page.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The page was closed", gone);
        } catch (InterruptedException stopped) {
            page.complete();
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("A stream ended early, the page will come back: {}", failure.toString());
            page.complete();
        } finally {
            streams.remove(reader, signal);
        }
    }
}
