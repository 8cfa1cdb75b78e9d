package dev.outputhub.prompt.term;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the hierarchy of a vocabulary a tree. */
@Component
public class TermTree {

    private final Terms terms;

    TermTree(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param moved the term that is to stand under the parent; null for a new one
     * @throws Problem 422 when the vocabulary is flat, the parent is not there, or stands below the moved term itself
     */
    public void checkParent(Vocabulary vocabulary, @Nullable UUID moved, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        if (!vocabulary.hierarchical()) {
            throw refused(vocabulary.name() + " is flat: its terms do not stand under each other.");
        }
        var seen = new HashSet<UUID>();
        for (UUID above = parent; above != null && seen.add(above); ) {
            if (above.equals(moved)) {
                throw refused("A term cannot stand under itself or under one of its own children.");
            }
            var term = terms.find(vocabulary.key(), above);
            if (term.isEmpty() || term.get().mergedInto() != null) {
                throw refused("There is no such term in " + vocabulary.name() + ".");
            }
            above = term.get().parentId();
        }
    }

    private static Problem refused(String why) {
        return Problem.refused(VocabularyError.TERM_HIERARCHY, "parentId", why);
    }
}
