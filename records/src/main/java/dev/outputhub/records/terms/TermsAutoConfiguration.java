package dev.outputhub.records.terms;

import dev.outputhub.platform.events.EventsAutoConfiguration;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.remote.RemoteAutoConfiguration;
import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.records.kind.RecordKind;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Terms for services whose records carry them. {@code hub.terms=remote} hears of them from their owner; the owner itself says
 * {@code hub.terms=local} and brings its own {@link TermSource}.
 */
@AutoConfiguration(after = {JooqAutoConfiguration.class, EventsAutoConfiguration.class, RemoteAutoConfiguration.class})
@ConditionalOnProperty("hub.terms")
@Import(TermCountController.class)
public class TermsAutoConfiguration {

    @Bean
    MovedTerms movedTerms(DSLContext database, Clock clock) {
        return new MovedTerms(database, clock);
    }

    @Bean
    TermReferences termReferences(DSLContext database, MovedTerms moved) {
        return new TermReferences(database, moved);
    }

    @Bean
    TermAssignments termAssignments(DSLContext database) {
        return new TermAssignments(database);
    }

    @Bean
    TermSnapshots termSnapshots(DSLContext database, TermReferences references) {
        return new TermSnapshots(database, references);
    }

    @Bean
    TermViews termViews(TermSnapshots snapshots) {
        return new TermViews(new TermCache(snapshots));
    }

    @Bean
    TermFilter termFilter(TermReferences references) {
        return new TermFilter(references);
    }

    @Bean
    TermCounts termCounts(DSLContext database, List<RecordKind> kinds) {
        return new TermCounts(database, kinds);
    }

    @Bean
    TermChanges termChanges(DSLContext database, TermAssignments assignments, TermReferences references) {
        return new TermChanges(database, assignments, references);
    }

    @Bean
    ImportedTerms importedTerms(DSLContext database, TermReferences references) {
        return new ImportedTerms(database, references);
    }

    @Bean
    TermResolver termResolver(TermReferences references, TermSource source) {
        return new TermResolver(references, source);
    }

    @Bean
    @ConditionalOnProperty(name = "hub.terms", havingValue = "remote")
    TermSource remoteTermSource(RemoteServices services) {
        return new RemoteTermSource(services);
    }

    @Bean
    @ConditionalOnProperty(name = "hub.terms", havingValue = "remote")
    VocabularyListener vocabularyListener(Inbox inbox, TermReferences references) {
        return new VocabularyListener(inbox, references);
    }
}
