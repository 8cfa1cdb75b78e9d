package dev.outputhub.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what no broker can send again. */
class InboxPurge {

    /** Longer than the seven days for which Kafka keeps events. */
    private static final Duration KEEP = Duration.ofDays(14);

    private final JdbcClient database;
    private final Clock clock;

    InboxPurge(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void purge() {
        database.sql("delete from inbox_event where handled_at < ?")
                .param(clock.instant().minus(KEEP).atOffset(ZoneOffset.UTC))
                .update();
    }
}
