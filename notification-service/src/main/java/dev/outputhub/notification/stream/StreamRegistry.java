package dev.outputhub.notification.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The streams that this instance serves at the moment. */
@Component
class StreamRegistry {

    /** More tabs than anybody reads; the oldest makes room. */
    private static final int MOST_PER_PERSON = 20;

    private final Map<Feed, Deque<WakeSignal>> signals = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    void add(Feed feed, WakeSignal signal) {
        lock.lock();
        try {
            var ofPerson = signals.computeIfAbsent(feed, _ -> new ArrayDeque<>());
            ofPerson.addLast(signal);
            if (ofPerson.size() > MOST_PER_PERSON) {
                ofPerson.removeFirst().close();
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(Feed feed, WakeSignal signal) {
        lock.lock();
        try {
            var ofPerson = signals.get(feed);
            if (ofPerson != null && ofPerson.remove(signal) && ofPerson.isEmpty()) {
                signals.remove(feed);
            }
        } finally {
            lock.unlock();
        }
    }

    void wake(Feed feed) {
        of(feed).forEach(WakeSignal::give);
    }

    /** A stream would hold up a graceful shutdown to its end. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        all().forEach(WakeSignal::close);
    }

    private List<WakeSignal> of(Feed feed) {
        lock.lock();
        try {
            return List.copyOf(signals.getOrDefault(feed, new ArrayDeque<>()));
        } finally {
            lock.unlock();
        }
    }

    private List<WakeSignal> all() {
        lock.lock();
        try {
            return signals.values().stream().flatMap(Deque::stream).toList();
        } finally {
            lock.unlock();
        }
    }
}
