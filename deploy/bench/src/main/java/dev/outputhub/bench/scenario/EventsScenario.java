package dev.outputhub.bench.scenario;

import dev.outputhub.bench.dataset.ToldOutputs;
import dev.outputhub.bench.load.Figures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What many captures told at once, from the outbox through the broker until the last consumer has handled it. */
public final class EventsScenario implements Scenario {

    private static final double GOAL = 1_500;
    /** A round of warming is so much smaller than what is measured. */
    private static final int ROUNDS = 5;

    /** How often events of outputs of one mark were handled, by those who keep something of each. */
    private static final String HANDLED = """
            select count(*), count(distinct record_id) from analytics.usage_fact where record_id between ? and ?
            union all
            select count(*), count(distinct record_id) from auth.audit_entry where record_id between ? and ?
            """;

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Measurement> measure(Bench bench) throws Exception {
        try (var database = bench.database();
                var backlog = bench.backlog()) {
            int outputs = bench.options().events() / ToldOutputs.EVENTS;
            var told = new ToldOutputs(database, bench.editor());
            long warm = System.nanoTime() + bench.options().warmUp().toNanos();
            while (System.nanoTime() < warm) {
                told.tell(mark(), outputs / ROUNDS);
                backlog.untilGone();
            }
            long mark = mark();
            long sentBefore = backlog.sent();
            told.tell(mark, outputs);
            var before = bench.processor().read();
            long start = System.nanoTime();
            backlog.untilSent();
            long lag = backlog.lag();
            double sent = (System.nanoTime() - start) / 1e9;
            backlog.untilGone();
            double seconds = (System.nanoTime() - start) / 1e9;
            long events = (long) outputs * ToldOutputs.EVENTS;
            var use = bench.processor().read().since(before, events);
            var handled = handled(database, mark, outputs);
            return List.of(new Measurement(
                    "events",
                    String.format(
                            Locale.ROOT,
                            "%,d through outbox, Kafka and all consumers; all sent after %.1f s, then %,d behind over"
                                    + " all consumers, 0 at the end; lost %d, handled twice %d, sent twice %d",
                            events,
                            sent,
                            lag,
                            events - handled.different(),
                            handled.times() - handled.different(),
                            backlog.sent() - sentBefore - events),
                    Figures.rate(events / seconds, events).using(use),
                    null,
                    GOAL));
        }
    }

    private record Handled(long times, long different) {}

    private static Handled handled(Connection database, long mark, int outputs) throws SQLException {
        try (var query = database.prepareStatement(HANDLED)) {
            for (int i = 1; i <= 4; i += 2) {
                query.setObject(i, new UUID(mark, 0));
                query.setObject(i + 1, new UUID(mark, outputs));
            }
            long times = 0;
            long different = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    times += rows.getLong(1);
                    different += rows.getLong(2);
                }
            }
            return new Handled(times, different);
        }
    }

    /** Upper halves of ids of version 7 of a past in which nobody captured anything. */
    private static long mark() {
        return (UUID.randomUUID().getMostSignificantBits() & 0x0000_ffff_ffff_0fffL) | 0x7000L;
    }
}
