package dev.outputhub.records.batch;

import dev.outputhub.records.terms.KeptTerm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The same change to many records.
 *
 * @param ids which; or
 * @param filter which, by the names and values that the list takes as parameters
 * @param addTerms by vocabulary; where it holds one, the term takes the place of the old one
 * @param keepOneTerm by vocabulary; a record that carries several terms of it keeps one. Goes alone
 * @param set a merge patch for each; {@code favourite} is the caller's own mark
 * @param dryRun answers what would become of each and changes nothing; a term that is not there yet is refused
 */
public record BatchRequest(
        @Size(max = MOST) @Nullable List<@NotNull UUID> ids,
        @Nullable Map<String, @NotNull JsonNode> filter,
        @Nullable Map<String, JsonNode> addTerms,
        @Nullable Map<String, JsonNode> removeTerms,
        @Nullable Map<String, @NotNull KeptTerm> keepOneTerm,
        @Nullable JsonNode set,
        @Nullable Boolean delete,
        @Nullable Boolean restore,
        @Nullable Boolean createMissingTerms,
        @Nullable Boolean dryRun) {

    /** Records. */
    public static final int MOST = 10_000;

    public boolean deletes() {
        return Boolean.TRUE.equals(delete);
    }

    public boolean restores() {
        return Boolean.TRUE.equals(restore);
    }

    public boolean changes() {
        return addTerms != null || removeTerms != null || set != null || keepsOneTerm();
    }

    public boolean keepsOneTerm() {
        return keepOneTerm != null;
    }

    public boolean goesWithOthers() {
        return deletes() || restores() || addTerms != null || removeTerms != null || set != null;
    }

    public boolean createsMissingTerms() {
        return Boolean.TRUE.equals(createMissingTerms) && !isDryRun();
    }

    public boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    public BatchAction action() {
        return deletes() ? BatchAction.DELETED : restores() ? BatchAction.RESTORED : BatchAction.CHANGED;
    }
}
