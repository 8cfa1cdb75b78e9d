package dev.outputhub.records.batch;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The memory of batches. */
@Configuration
public class BatchConfiguration {

    @Bean
    UndoableBatches undoableBatches(DSLContext database, Clock clock) {
        return new UndoableBatches(database, clock);
    }
}
