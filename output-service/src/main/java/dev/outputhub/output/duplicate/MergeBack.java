package dev.outputhub.output.duplicate;

import dev.outputhub.output.output.store.OutputFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * How a merge is taken back.
 *
 * @param fields of the output that stayed, as they were
 * @param terms likewise, of the vocabularies that changed
 * @param editNumber likewise: edits after it came with the merge
 * @param files that came with it
 * @param derived the outputs that were based on the one that went
 * @param likenesses pairs that came with it
 * @param favouredBy persons whose favourite it became
 */
record MergeBack(
        OutputFields fields,
        Map<String, List<UUID>> terms,
        int editNumber,
        List<UUID> files,
        List<UUID> derived,
        List<UUID> likenesses,
        List<UUID> favouredBy) {

    MergeBack {
        // merges of before favourites went along
        favouredBy = Objects.requireNonNullElse(favouredBy, List.of());
    }
}
