package dev.outputhub.records.life;

import dev.outputhub.platform.audit.AuditAutoConfiguration;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.records.batch.BatchConfiguration;
import dev.outputhub.records.batch.UndoableBatches;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.mark.MarksConfiguration;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermChanges;
import dev.outputhub.records.terms.TermFilter;
import dev.outputhub.records.terms.TermResolver;
import dev.outputhub.records.terms.TermsAutoConfiguration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a record's life, for services that keep records. */
@AutoConfiguration(after = {TermsAutoConfiguration.class, AuditAutoConfiguration.class})
@Import({MarksConfiguration.class, BatchConfiguration.class})
public class RecordsAutoConfiguration {

    /** After those of the platform; V005 and V020 to V044 are of this module. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    FlywayConfigurationCustomizer recordMigrations() {
        return configuration -> configuration.locations(Stream.concat(
                        Arrays.stream(configuration.getLocations()).map(Location::getDescriptor),
                        Stream.of("classpath:db/migration-records"))
                .toArray(String[]::new));
    }

    @Bean
    Confidentiality confidentiality(DSLContext database) {
        return new Confidentiality(database);
    }

    @Bean
    JoinedTerms joinedTerms(DSLContext database) {
        return new JoinedTerms(database);
    }

    @Bean
    RecordFilters recordFilters(TermFilter terms) {
        return new RecordFilters(terms);
    }

    @Bean
    RecordParts recordParts(
            DSLContext database,
            PlatformTransactionManager transactions,
            TermResolver resolver,
            TermChanges terms,
            TermAssignments assignments,
            Confidentiality confidentiality,
            Marks marks,
            UndoableBatches batches,
            JsonMapper json,
            Journal journal) {
        var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        return new RecordParts(
                database,
                new TransactionTemplate(transactions),
                new TransactionTemplate(transactions, nested),
                resolver,
                terms,
                assignments,
                confidentiality,
                marks,
                batches,
                json,
                journal);
    }
}
