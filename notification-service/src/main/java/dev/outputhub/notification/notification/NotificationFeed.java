package dev.outputhub.notification.notification;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person at hand was notified of. */
@Service
public class NotificationFeed {

    private static final int STREAM_BATCH = 100;

    /** What comes within this time of the first one is told of with it. */
    private static final Duration TOGETHER = Duration.ofMinutes(15);

    private final Notifications notifications;
    private final Preferences preferences;
    private final ApplicationEventPublisher changes;

    NotificationFeed(Notifications notifications, Preferences preferences, ApplicationEventPublisher changes) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.changes = changes;
    }

    /** Notifies the person at hand, unless they do not want to hear of this kind. */
    @Transactional
    public void add(NewNotification notification) {
        if (preferences.current().muted().contains(notification.kind().id())) {
            return;
        }
        notifications.add(notification);
        changed();
    }

    /**
     * Notifies the person at hand of one record of many that come together, such as by a batch: an unread notification of the last
     * minutes then tells of all of them.
     *
     * @param title of so many
     * @param link to all of them
     */
    @Transactional
    public void gather(NewNotification one, IntFunction<String> title, String link) {
        if (preferences.current().muted().contains(one.kind().id())) {
            return;
        }
        if (!notifications.gather(one, TOGETHER, title, link)) {
            notifications.add(one);
        }
        changed();
    }

    /**
     * What anybody was told of a record says this from now on.
     *
     * @param recordId null for all of their kind
     */
    @Transactional
    public void forgetWords(String recordKind, @Nullable UUID recordId, String instead) {
        notifications.forgetWords(recordKind, recordId, instead);
    }

    @Transactional(readOnly = true)
    NotificationPage list(ListQuery query) {
        return NotificationPage.of(notifications.list(query), notifications.unreadCount());
    }

    @Transactional
    Notification mark(UUID id, ExpectedVersion expected, boolean read) {
        var before = notifications.find(id).orElseThrow(() -> Problem.notFound("notification", id));
        expected.check(before.version());
        if (before.read() == read) {
            return before;
        }
        changed();
        return notifications.mark(id, read).orElseThrow(() -> Problem.notFound("notification", id));
    }

    @Transactional
    int markAllRead() {
        int marked = notifications.markAllRead();
        if (marked > 0) {
            changed();
        }
        return marked;
    }

    @Transactional(readOnly = true)
    public long lastSequence() {
        return notifications.lastSequence();
    }

    /** In their order; not more than a batch at once. */
    @Transactional(readOnly = true)
    public List<Notification> after(long sequence) {
        return notifications.after(sequence, STREAM_BATCH);
    }

    @Transactional(readOnly = true)
    public int unreadCount() {
        return notifications.unreadCount();
    }

    private void changed() {
        var principal = CurrentPrincipal.get();
        changes.publishEvent(new FeedChanged(principal.organizationId(), principal.personId()));
    }
}
