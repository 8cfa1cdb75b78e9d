package dev.outputhub.auth.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An entry as it leaves with a file: what is shown, and what its place in the chain can be checked by, anywhere. */
record ExportedEntry(@JsonUnwrapped AuditEntryView entry, Proof proof) {

    /**
     * @param previous the hash of the entry before it, in hex; empty for the first, null where that one is no longer kept
     * @param hash its own, in hex
     * @param digested whether the chain covers digests of the texts; else the texts themselves
     * @param salt of the digests, in hex; gone with the texts
     * @param before to the letter what was hashed, which a reader of JSON may change
     */
    record Proof(
            @Nullable String previous,
            String hash,
            boolean digested,
            @Nullable String salt,
            @Nullable String beforeDigest,
            @Nullable String afterDigest,
            @Nullable String before,
            @Nullable String after) {}

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
