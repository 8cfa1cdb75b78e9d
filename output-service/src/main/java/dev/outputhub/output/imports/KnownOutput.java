package dev.outputhub.output.imports;

import dev.outputhub.output.output.store.StoredOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output that an earlier import, or an earlier try of this one, brought.
 *
 * @param importedSha256 of the content as it was last imported
 * @param newestEditImport the import that brought its newest edit
 */
record KnownOutput(
        StoredOutput output,
        byte[] importedSha256,
        @Nullable UUID newestEditImport) {}
