package dev.outputhub.prompt.term;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the tree was before a merge.
 *
 * @param parentId of the term that went
 * @param children of the term that went, which stand under the other one since
 * @param stayingMoved whether the term that stays stood below and took its place
 * @param stayingParentId where it stood then
 * @param earlier terms that had been merged into the one that went
 */
record TermMergeBack(
        @Nullable UUID parentId,
        List<UUID> children,
        boolean stayingMoved,
        @Nullable UUID stayingParentId,
        List<UUID> earlier) {}
