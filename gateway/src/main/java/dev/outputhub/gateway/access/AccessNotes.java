package dev.outputhub.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What was done and not told yet. Noting costs a request an entry in a map; telling is {@link AccessReport}'s. What somebody does the
 * first time is due at once, and repetitions of it are counted for ten minutes.
 */
@Component
class AccessNotes {

    /** Kinds of access by people, keys and addresses at one moment. */
    static final int MOST = 10_000;

    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private record Tally(long count, Instant first, Instant last) {
        private Tally plus(Tally later) {
            return new Tally(count + later.count, first, later.last);
        }
    }

    private final ConcurrentHashMap<Access, Tally> counted = new ConcurrentHashMap<>();
    private final Cache<Access, Boolean> told;
    private final Clock clock;
    private final Counter lost;

    AccessNotes(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.told = Caffeine.newBuilder()
                .expireAfterWrite(COUNTED_FOR)
                .maximumSize(MOST)
                .ticker(ticker(clock))
                .build();
        this.lost = Counter.builder("hub.access.lost")
                .description("What was done and is not in the audit trail, since auth-service was away for too long")
                .register(meters);
    }

    void add(Access access) {
        var now = clock.instant();
        var key = isFull() && !counted.containsKey(access) ? access.elsewhere() : access;
        if (isFull() && !counted.containsKey(key) && counted.mappingCount() >= 2L * MOST) {
            lost.increment();
            return;
        }
        counted.merge(key, new Tally(1, now, now), Tally::plus);
    }

    void lose(double count) {
        lost.increment(count);
    }

    /** Takes out what is due, and is told by whoever takes it. */
    List<AccessNote> due() {
        return take(false);
    }

    List<AccessNote> all() {
        return take(true);
    }

    private List<AccessNote> take(boolean early) {
        var notes = new ArrayList<AccessNote>();
        for (var access : counted.keySet()) {
            if (early || told.getIfPresent(access) == null) {
                var tally = counted.remove(access);
                if (tally != null) {
                    told.put(access, true);
                    notes.add(new AccessNote(UUID.randomUUID(), access, tally.count(), tally.first(), tally.last()));
                }
            }
        }
        return notes;
    }

    private boolean isFull() {
        return counted.mappingCount() >= MOST;
    }

    private static Ticker ticker(Clock clock) {
        return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }
}
