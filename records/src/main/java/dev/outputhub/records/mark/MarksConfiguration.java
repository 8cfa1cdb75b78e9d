package dev.outputhub.records.mark;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The marks of persons. */
@Configuration
public class MarksConfiguration {

    @Bean
    Marks marks(DSLContext database, Clock clock) {
        return new Marks(database, clock);
    }

    @Bean
    Views views(DSLContext database, TransactionTemplate transaction, Clock clock) {
        return new Views(database, transaction, clock);
    }
}
