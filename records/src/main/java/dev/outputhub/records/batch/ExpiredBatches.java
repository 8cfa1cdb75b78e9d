package dev.outputhub.records.batch;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets how records were before a batch once nobody can take it back any more. */
public class ExpiredBatches {

    private final JdbcClient database;
    private final Clock clock;

    ExpiredBatches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    public long forget() {
        return database.sql("select forget_expired_batches(?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
