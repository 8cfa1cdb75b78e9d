package dev.outputhub.records.batch;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The memory of batches. */
@Configuration
public class BatchConfiguration {

    @Bean
    UndoableBatches undoableBatches(DSLContext database, Clock clock) {
        return new UndoableBatches(database, clock);
    }

    @Bean
    ExpiredBatches expiredBatches(JdbcClient database, Clock clock) {
        return new ExpiredBatches(database, clock);
    }
}
