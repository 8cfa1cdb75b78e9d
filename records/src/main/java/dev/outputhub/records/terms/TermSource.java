package dev.outputhub.records.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner of vocabularies and terms, asked about what has not been heard of yet. */
public interface TermSource {

    /** All vocabularies of the organisation. */
    List<VocabularyState> vocabularies();

    /**
     * Terms by id, slug or name. What is not there is left out, or created where {@code createMissing} says so.
     *
     * @return the term of each value that has one
     */
    Map<String, TermState> resolve(String vocabulary, List<String> values, boolean createMissing);

    default Optional<VocabularyState> vocabulary(String key) {
        return vocabularies().stream()
                .filter(vocabulary -> vocabulary.key().equals(key))
                .findFirst();
    }
}
