package dev.outputhub.prompt.seed;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.term.TermEvents;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.prompt.vocabulary.VocabularyEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an organisation the built-in vocabularies it does not have yet. Harmless to repeat, and safe when several instances or
 * threads meet: whoever stores the vocabulary's row also stores its terms, and the others wait and find it there.
 */
@Service
public class OrganizationSeeding {

    private final BuiltInVocabularies builtIn;
    private final BuiltInRecords records;
    private final Vocabularies vocabularies;
    private final VocabularyEvents vocabularyEvents;
    private final Terms terms;
    private final TermEvents termEvents;
    private final Journal journal;

    OrganizationSeeding(
            BuiltInVocabularies builtIn,
            BuiltInRecords records,
            Vocabularies vocabularies,
            VocabularyEvents vocabularyEvents,
            Terms terms,
            TermEvents termEvents,
            Journal journal) {
        this.builtIn = builtIn;
        this.records = records;
        this.vocabularies = vocabularies;
        this.vocabularyEvents = vocabularyEvents;
        this.terms = terms;
        this.termEvents = termEvents;
        this.journal = journal;
    }

    @Transactional
    public void seed() {
        var there =
                new HashSet<>(vocabularies.all().stream().map(Vocabulary::key).toList());
        var told = new ArrayList<Event>();
        var added = new ArrayList<String>();
        for (var vocabulary : builtIn.all()) {
            if (!there.contains(vocabulary.key()) && seed(vocabulary, told)) {
                added.add(vocabulary.key());
            }
        }
        if (!added.isEmpty()) {
            var organization = CurrentPrincipal.get().organizationId();
            journal.record(
                    new AuditEntry(
                            "vocabularies.seeded", "organization", organization, null, Map.of("vocabularies", added)),
                    told);
        }
    }

    private boolean seed(BuiltInVocabulary source, List<Event> told) {
        var stored = vocabularies.add(records.vocabulary(source));
        if (stored.isEmpty()) {
            return false;
        }
        told.add(vocabularyEvents.created(stored.get()));
        var seeded = records.terms(source);
        terms.addAll(seeded);
        seeded.forEach(term -> told.add(termEvents.created(term)));
        return true;
    }
}
