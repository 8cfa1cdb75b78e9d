package dev.outputhub.records.complete;

import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.life.RecordsAutoConfiguration;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Complete records, for services that have {@link CompleteRecords}. */
@AutoConfiguration(after = RecordsAutoConfiguration.class)
@Import(CompleteRecordController.class)
public class CompleteAutoConfiguration {

    @Bean
    RestoredRecords restoredRecords(DSLContext database, Clock clock) {
        return new RestoredRecords(database, clock);
    }

    @Bean
    CompleteArchive completeArchive(
            ObjectProvider<CompleteRecords<?>> kinds, RestoredRecords restored, RecordParts parts) {
        return new CompleteArchive(kinds.orderedStream().toList(), restored, parts.transaction(), parts.savepoint());
    }
}
