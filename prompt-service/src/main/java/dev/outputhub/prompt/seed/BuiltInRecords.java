package dev.outputhub.prompt.seed;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.term.Term;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vocabularies and terms as the file describes them, for an organisation that has none of them yet. */
@Component
class BuiltInRecords {

    private final Clock clock;

    BuiltInRecords(Clock clock) {
        this.clock = clock;
    }

    Vocabulary vocabulary(BuiltInVocabulary source) {
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

    List<Term> terms(BuiltInVocabulary source) {
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
                    1,
                    null));
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
