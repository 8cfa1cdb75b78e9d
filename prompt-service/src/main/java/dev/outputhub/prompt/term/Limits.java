package dev.outputhub.prompt.term;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.vocabulary.Vocabulary;
import dev.outputhub.prompt.vocabulary.VocabularyError;
import dev.outputhub.records.confidentiality.Confidentiality;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms that are open to some groups alone, and every record that carries them. A limit is taken away by nobody but who says so: what
 * would take the term off its records, or another one in its place, is refused before.
 */
final class Limits {

    /** Who decides which groups there are decides what is open to them. */
    private static final String MANAGING = "members:write";

    private Limits() {}

    /** Sorted, so that the same choice is no change; null for everybody. */
    static @Nullable List<UUID> of(@Nullable List<UUID> groups) {
        return groups == null || groups.isEmpty()
                ? null
                : groups.stream().distinct().sorted().toList();
    }

    /**
     * @throws Problem 403 for whoever does not manage groups, 422 where records are not kept from anybody by terms of that vocabulary
     */
    static void check(Vocabulary vocabulary, @Nullable List<UUID> before, @Nullable List<UUID> after) {
        if (Objects.equals(before, after)) {
            return;
        }
        CurrentPrincipal.require(MANAGING);
        if (after != null && !isLimitable(vocabulary)) {
            throw Problem.refused(
                    CommonError.REFUSED,
                    "groups",
                    "Only output libraries can be open to some groups alone, as long as they are of outputs alone.");
        }
    }

    private static boolean isLimitable(Vocabulary vocabulary) {
        return vocabulary.key().equals(Confidentiality.LIMITED)
                && vocabulary.appliesTo().equals(List.of("output"));
    }

    /** Deleted, it would leave its records open. */
    static void refuseToDelete(Term term) {
        if (term.groups() != null) {
            throw new Problem(
                    VocabularyError.TERM_LIMITED,
                    "This term is open to some groups alone, and so are its records. Open it to everybody first.");
        }
    }

    /** Records go from one to the other, by a merge or by its way back, and are as open as before. */
    static void refuseToMix(Term one, Term other) {
        if (!Objects.equals(one.groups(), other.groups())) {
            throw new Problem(
                    VocabularyError.TERM_LIMITED,
                    "\"" + one.name() + "\" and \"" + other.name()
                            + "\" are not open to the same groups. Let them be open to the same ones first.");
        }
    }
}
