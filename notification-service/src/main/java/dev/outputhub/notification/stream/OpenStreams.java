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
class OpenStreams {

    /** More tabs than anybody reads; the oldest makes room. */
    private static final int MOST_PER_PERSON = 20;

    private final Map<Feed, Deque<Signal>> signals = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    void add(Feed feed, Signal signal) {
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

    void remove(Feed feed, Signal signal) {
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
        of(feed).forEach(Signal::give);
    }

    /** A stream would hold up a graceful shutdown to its end. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        all().forEach(Signal::close);
    }

    private List<Signal> of(Feed feed) {
        lock.lock();
        try {
            return List.copyOf(signals.getOrDefault(feed, new ArrayDeque<>()));
        } finally {
            lock.unlock();
        }
    }

    private List<Signal> all() {
        lock.lock();
        try {
            return signals.values().stream().flatMap(Deque::stream).toList();
        } finally {
            lock.unlock();
        }
    }
}
