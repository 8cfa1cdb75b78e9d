package dev.outputhub.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what the outbox holds, a batch at a time: of each key one message after the other, of different keys all at once. A row is
 * forgotten when the broker has all its messages, and one that could not be sent holds up those behind it of the same key, no other.
 */
class KafkaRelay {

    /** What is in flight at once. Each key has one message under way at the most, so a batch is as long as its busiest key. */
    static final int ROWS = 500;

    /** As stored, which for text is a third of it in memory. */
    private static final long BYTES = 4L * 1024 * 1024;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRelay.class);

    private final OutboxRows outbox;
    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;

    KafkaRelay(OutboxRows outbox, KafkaTemplate<String, String> kafka, JsonMapper json) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.json = json;
    }

    /**
     * @param rows that were sent
     * @param more whether the batch was full, so that there may be others that are due
     */
    record Relayed(int rows, boolean more) {}

    Relayed relay(Set<Integer> partitions) {
        var rows = outbox.due(partitions, ROWS, BYTES);
        if (rows.isEmpty()) {
            return new Relayed(0, false);
        }
        var lines = new LinkedHashMap<String, RelayLine>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.key(), _ -> new RelayLine(json)).add(row));
        var sent = new ArrayList<String>();
        try {
            send(List.copyOf(lines.values()), sent);
        } finally {
            // also when a thread is interrupted in the middle: what is acknowledged need not be sent again
            outbox.forget(sent);
        }
        lines.values().forEach(this::putOff);
        return new Relayed(sent.size(), !sent.isEmpty() && isFull(rows));
    }

    private static boolean isFull(List<OutboxRows.Row> rows) {
        // a character takes three bytes at the most, or four as two
        return rows.size() == ROWS
                || rows.stream().mapToLong(row -> row.payload().length()).sum() > BYTES / 3;
    }

    private void send(List<RelayLine> lines, List<String> sent) {
        var waiting = lines;
        boolean brokerAway = false;
        while (!waiting.isEmpty() && !brokerAway) {
            for (var line : waiting) {
                line.sendNext(kafka);
                if (line.brokerIsAway()) {
                    // each further message would wait for it as long as this one has
                    brokerAway = true;
                    break;
                }
            }
            waiting.forEach(line -> line.awaitAcknowledgement(sent));
            waiting = waiting.stream().filter(RelayLine::hasMore).toList();
        }
    }

    private void putOff(RelayLine line) {
        line.failed().ifPresent(failure -> {
            var row = failure.row();
            LOG.debug("Could not send what is told of {}", row.key(), failure.cause());
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.failures(), DOUBLINGS));
            outbox.tryLater(
                    row.id(), failure.cause().getMessage(), pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        });
    }
}
