package dev.outputhub.auth.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.platform.database.Identifiers;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys that are known and open nothing, with what they were tried for: written down beside the exchange, the first time soon and
 * repetitions of it counted for ten minutes.
 */
@Component
public class RefusedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedKeys.class);
    private static final int MOST = 10_000;
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    /**
     * @param person who the key acts as
     * @param reason for the trail alone: whoever tries keys is not told
     */
    public record Refusal(UUID organization, UUID key, UUID person, String address, String reason) {}

    private record Tally(UUID id, long count, Instant first, Instant last) {
        private Tally plus(Tally later) {
            return new Tally(id, count + later.count, first, later.last);
        }
    }

    private final Accesses accesses;
    private final JsonMapper json;
    private final Clock clock;
    private final String service;
    private final ConcurrentHashMap<Refusal, Tally> counted = new ConcurrentHashMap<>();
    private final Cache<Refusal, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(COUNTED_FOR)
            .maximumSize(MOST)
            .build();

    RefusedKeys(Accesses accesses, JsonMapper json, Clock clock, @Value("${spring.application.name}") String service) {
        this.accesses = accesses;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    public void add(Refusal refusal) {
        if (counted.size() < MOST || counted.containsKey(refusal)) {
            var now = clock.instant();
            counted.merge(refusal, new Tally(Identifiers.next(), 1, now, now), Tally::plus);
        }
    }

    @Scheduled(fixedDelayString = "PT2S")
    void writeDue() {
        write(false);
    }

    @PreDestroy
    void writeAll() {
        write(true);
    }

    private void write(boolean early) {
        var due = counted.keySet().stream()
                .filter(refusal -> early || told.getIfPresent(refusal) == null)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var taken = new LinkedHashMap<Refusal, Tally>();
        for (var refusal : due) {
            var tally = counted.remove(refusal);
            if (tally != null) {
                taken.put(refusal, tally);
            }
        }
        try {
            accesses.write(entries(taken));
            due.forEach(refusal -> told.put(refusal, true));
        } catch (RuntimeException away) {
            LOG.warn("Refused keys are not in the audit trail yet: {}", away.getMessage());
            taken.forEach((refusal, tally) -> counted.merge(refusal, tally, (now, before) -> before.plus(now)));
        }
    }

    private List<Accesses.Entry> entries(Map<Refusal, Tally> taken) {
        var entries = new ArrayList<Accesses.Entry>();
        taken.forEach(
                (refusal, tally) -> entries.add(new Accesses.Entry(refusal.organization(), entry(refusal, tally))));
        return entries;
    }

    private AuditEntry entry(Refusal refusal, Tally tally) {
        var after = new LinkedHashMap<String, Object>();
        after.put("reason", refusal.reason());
        if (tally.count() > 1) {
            after.put("count", tally.count());
            after.put("since", tally.first());
        }
        return new AuditEntry(
                tally.id(),
                tally.last().truncatedTo(ChronoUnit.MICROS),
                "api-key.refused",
                "api-key",
                refusal.key(),
                service,
                refusal.person(),
                null,
                refusal.address(),
                null,
                json.valueToTree(after));
    }
}
