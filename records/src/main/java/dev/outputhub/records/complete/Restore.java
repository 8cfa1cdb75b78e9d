package dev.outputhub.records.complete;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Complete records of one kind that an import brings back. Sending them again gives the same answer.
 *
 * @param sameOrganization whether the archive is of this organisation: then records have the ids they had
 * @param dryRun says what would become of them, and changes nothing
 */
public record Restore(
        @NotNull UUID importId,
        boolean sameOrganization,
        boolean dryRun,
        @NotNull @Size(max = CompleteQuery.MOST) List<@NotNull JsonNode> records) {

    /** What became of them, in their order. */
    public record Report(List<RestoredItem> items) {}

    /** What an import brought and nobody changed since is to go. */
    public record Undo(@NotNull UUID importId) {}

    /**
     * @param kept what stayed, because somebody changed it since or it was there before
     */
    public record Undone(int removed, int kept) {}
}
