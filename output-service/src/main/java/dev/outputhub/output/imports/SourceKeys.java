package dev.outputhub.output.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * By which key each item of a batch is known. It is the item's own, except where a person changed what an import brought under
 * that and the file says something else now: then the new text has a key of its own, made of what it says.
 */
final class SourceKeys {

    private static final int DIGITS = 16;

    private final Map<String, KnownOutput> known;
    private final Set<ImportedOutput> beside = new HashSet<>();

    SourceKeys(ImportedOutputs outputs, Collection<ImportedOutput> items) {
        known = new HashMap<>(outputs.known(
                items.stream().map(ImportedOutput::sourceKey).distinct().toList()));
        for (var item : items) {
            var before = known.get(item.sourceKey());
            if (before != null && wasChanged(before) && differs(item, before)) {
                beside.add(item);
            }
        }
        if (!beside.isEmpty()) {
            known.putAll(outputs.known(beside.stream().map(this::of).distinct().toList()));
        }
    }

    String of(ImportedOutput item) {
        return isBeside(item)
                ? item.sourceKey() + "~" + DigestUtils.sha256Hex(item.latest()).substring(0, DIGITS)
                : item.sourceKey();
    }

    boolean isBeside(ImportedOutput item) {
        return beside.contains(item);
    }

    @Nullable
    KnownOutput known(ImportedOutput item) {
        return known.get(of(item));
    }

    private static boolean wasChanged(KnownOutput before) {
        return before.output().changedSinceImport() && !before.output().isDeleted();
    }

    private static boolean differs(ImportedOutput item, KnownOutput before) {
        return !Arrays.equals(DigestUtils.sha256(item.latest()), before.importedSha256());
    }
}
