package dev.outputhub.prompt.seed;

import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What every organisation started with, to be compared with what it has by now. */
@Component
public class SeededVocabularies {

    private final BuiltInVocabularies builtIn;
    private final BuiltInRecords records;

    SeededVocabularies(BuiltInVocabularies builtIn, BuiltInRecords records) {
        this.builtIn = builtIn;
        this.records = records;
    }

    /** Whether nobody changed it since. */
    public boolean isUntouched(Vocabulary vocabulary) {
        return vocabulary.version() == 1
                && builtIn.all().stream()
                        .filter(source -> source.key().equals(vocabulary.key()))
                        .map(records::vocabulary)
                        .anyMatch(seeded -> seeded.state().equals(vocabulary.state())
                                && Objects.equals(seeded.description(), vocabulary.description()));
    }

    /** Whether nobody changed it since. Its first version alone does not tell: somebody may have deleted and made it. */
    public boolean isUntouched(Term term) {
        var seeded = terms(term.vocabularyKey()).get(term.slug());
        return seeded != null
                && term.version() == 1
                && seeded.name().equals(term.name())
                && Objects.equals(seeded.description(), term.description())
                && Objects.equals(seeded.colour(), term.colour())
                && seeded.position() == term.position()
                && seeded.attributes().equals(term.attributes());
    }

    /** The terms that a vocabulary started with, by slug, as they would be made today. */
    public Map<String, Term> terms(String vocabulary) {
        var terms = new LinkedHashMap<String, Term>();
        builtIn.all().stream()
                .filter(source -> source.key().equals(vocabulary))
                .flatMap(source -> records.terms(source).stream())
                .forEach(term -> terms.put(term.slug(), term));
        return terms;
    }
}
