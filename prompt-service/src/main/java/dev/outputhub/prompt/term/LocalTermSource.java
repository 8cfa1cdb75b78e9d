package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.records.terms.TermSource;
import dev.outputhub.records.terms.TermState;
import dev.outputhub.records.terms.VocabularyState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds terms by id, slug, name or another name, and makes those that are missing. */
@Component
@Transactional
class LocalTermSource implements TermSource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final TermLibrary library;

    LocalTermSource(Vocabularies vocabularies, Terms terms, TermLibrary library) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.library = library;
    }

    @Override
    @Transactional(readOnly = true)
    public List<VocabularyState> vocabularies() {
        return vocabularies.all().stream().map(Vocabulary::state).toList();
    }

    @Override
    public Map<String, TermState> resolve(String vocabulary, List<String> values, boolean createMissing) {
        if (vocabularies.find(vocabulary).isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, TermState>();
        var candidates = candidates(vocabulary, values);
        for (var value : values) {
            var term = best(vocabulary, candidates, value);
            if (term == null && createMissing && mayBeName(value)) {
                term = library.findOrCreate(vocabulary, value);
                candidates.add(term);
            }
            if (term != null) {
                found.put(value, term.state());
            }
        }
        return found;
    }

    @Nullable
    Term find(String vocabulary, String value) {
        return best(vocabulary, candidates(vocabulary, List.of(value)), value);
    }

    private List<Term> candidates(String vocabulary, Collection<String> values) {
        var names = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        var keys = new ArrayList<String>();
        for (var value : values) {
            var text = folded(value);
            names.add(text);
            keys.add(NameKey.of(value));
            ModelSnapshots.family(vocabulary, text).ifPresent(family -> {
                names.add(family);
                keys.add(NameKey.of(family));
            });
            if (ID.matcher(text).matches()) {
                ids.add(UUID.fromString(text));
            }
        }
        return new ArrayList<>(terms.where(Terms.in(vocabulary)
                .and(TERM.ID
                        .in(ids)
                        .or(TERM.SLUG.in(names))
                        .or(TERM.NAME_KEY.in(keys))
                        .or(otherNames(names)))));
    }

    private static Condition otherNames(List<String> names) {
        var given = DSL.val(names.toArray(String[]::new));
        return DSL.condition(
                "(lower({0} ->> 'apiModelName') = any({1})"
                        + " or exists (select from jsonb_path_query({0}, '$.aliases[*]') alias where lower(alias #>> '{}') = any({1})))",
                TERM.ATTRIBUTES, given);
    }

    private @Nullable Term best(String vocabulary, List<Term> candidates, String value) {
        var text = folded(value);
        return match(candidates, text)
                .or(() -> ModelSnapshots.family(vocabulary, text).flatMap(family -> match(candidates, family)))
                .map(this::standing)
                .orElse(null);
    }

    private static Optional<Term> match(List<Term> candidates, String text) {
        Optional<Term> best = Optional.empty();
        int rank = Integer.MAX_VALUE;
        for (var term : candidates) {
            int here = Names.rank(term, text);
            if (here < rank) {
                rank = here;
                best = Optional.of(term);
            }
        }
        return best;
    }

    private Term standing(Term term) {
        return term.mergedInto() == null ? term : terms.get(term.vocabularyKey(), term.mergedInto());
    }

    // an id that leads nowhere is a mistake, not the name of a new term
    private static boolean mayBeName(String value) {
        var text = NameKey.trimmed(value);
        return !NameKey.isBlank(text)
                && text.length() <= Terms.LONGEST_NAME
                && !ID.matcher(text).matches();
    }

    private static String folded(String value) {
        return NameKey.trimmed(value).toLowerCase(Locale.ROOT);
    }
}
