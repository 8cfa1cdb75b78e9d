package dev.outputhub.prompt.seed;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.term.TermEvents;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.prompt.vocabulary.VocabularyEvents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an organisation the built-in vocabularies it does not have yet. Harmless to repeat, and safe when several instances or
 * threads meet: whoever stores the vocabulary's row also stores its terms, and the others wait and find it there.
 */
@Service
public class OrganizationSeeding {

    private final BuiltInVocabularies builtIn;
    private final Vocabularies vocabularies;
    private final VocabularyEvents vocabularyEvents;
    private final Terms terms;
    private final TermEvents termEvents;
    private final Journal journal;
    private final Clock clock;

    OrganizationSeeding(
            BuiltInVocabularies builtIn,
            Vocabularies vocabularies,
            VocabularyEvents vocabularyEvents,
            Terms terms,
            TermEvents termEvents,
            Journal journal,
            Clock clock) {
        this.builtIn = builtIn;
        this.vocabularies = vocabularies;
        this.vocabularyEvents = vocabularyEvents;
        this.terms = terms;
        this.termEvents = termEvents;
        this.journal = journal;
        this.clock = clock;
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
        var stored = vocabularies.add(vocabulary(source));
        if (stored.isEmpty()) {
            return false;
        }
        told.add(vocabularyEvents.created(stored.get()));
        var seeded = terms(source);
        terms.addAll(seeded);
        seeded.forEach(term -> told.add(termEvents.created(term)));
        return true;
    }

    private Vocabulary vocabulary(BuiltInVocabulary source) {
        var now = clock.instant();
        return new Vocabulary(
                Identifiers.next(),
                source.key(),
                source.name(),
                source.description(),
                source.appliesTo(),
                source.cardinality(),
                false,
                source.ordered(),
                source.hierarchical(),
                true,
                now,
                now,
                1);
    }

    private List<Term> terms(BuiltInVocabulary source) {
        var now = clock.instant();
        var byName = new HashMap<String, UUID>();
        var made = new ArrayList<Term>();
        for (var term : source.terms()) {
            var id = Identifiers.next();
            byName.put(term.name(), id);
            made.add(new Term(
                    id,
                    source.key(),
                    Objects.requireNonNullElseGet(
                            term.slug(), () -> Slug.of(term.name()).value()),
                    term.name(),
                    term.description(),
                    term.colour(),
                    term.parent() == null ? null : Objects.requireNonNull(byName.get(term.parent()), term.parent()),
                    made.size(),
                    false,
                    known(term.attributes()),
                    null,
                    now,
                    now,
                    1));
        }
        return made;
    }

    private static Map<String, Object> known(@Nullable Map<String, @Nullable Object> attributes) {
        var known = new LinkedHashMap<String, Object>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
        }
        return known;
    }
}
