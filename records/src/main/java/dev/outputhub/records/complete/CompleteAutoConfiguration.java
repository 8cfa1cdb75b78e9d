package dev.outputhub.records.complete;

import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.life.RecordsAutoConfiguration;
import dev.outputhub.records.terms.TermResolver;
import dev.outputhub.records.terms.TermViews;
import jakarta.validation.Validator;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Complete records, for services that have {@link CompleteRecords}. */
@AutoConfiguration(after = RecordsAutoConfiguration.class)
@Import(CompleteRecordController.class)
public class CompleteAutoConfiguration {

    @Bean
    RestoredRecords restoredRecords(DSLContext database, Clock clock) {
        return new RestoredRecords(database, clock);
    }

    @Bean
    ArchivedTerms archivedTerms(TermViews views, TermResolver resolver, DSLContext database) {
        return new ArchivedTerms(views, resolver, database);
    }

    @Bean
    ArchivedForm archivedForm(JsonMapper json, Validator validator) {
        return new ArchivedForm(json, validator);
    }

    @Bean
    CompleteArchive completeArchive(
            ObjectProvider<CompleteRecords<?>> kinds, RestoredRecords restored, RecordParts parts) {
        return new CompleteArchive(kinds.orderedStream().toList(), restored, parts.transaction(), parts.savepoint());
    }
}
