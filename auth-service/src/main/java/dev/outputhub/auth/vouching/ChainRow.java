package dev.outputhub.auth.vouching;

import dev.outputhub.auth.database.tables.records.AuditEntryRecord;
import java.util.HexFormat;
import java.util.Objects;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** An entry as the chain has it. */
record ChainRow(AuditEntryRecord entry) {

    long sequence() {
        return entry.getSequence();
    }

    String hash() {
        return HexFormat.of().formatHex(entry.getHash());
    }

    /** Whether a text is gone that was there. */
    boolean isRedacted() {
        return (entry.getBefore() == null && entry.getBeforeDigest() != null)
                || (entry.getAfter() == null && entry.getAfterDigest() != null);
    }

    /** Whether the entry is what its hash was made of. Of one that was chained by its texts and lost them only the seal says so. */
    boolean follows(String previous) {
        if (!entry.getDigested()) {
            return isRedacted()
                    || ChainDigest.of(previous, entry, text(entry.getBefore()), text(entry.getAfter()))
                            .equals(hash());
        }
        return link(previous).equals(hash())
                && (isRedacted()
                        || (isDigest(entry.getBefore(), entry.getBeforeDigest())
                                && isDigest(entry.getAfter(), entry.getAfterDigest())));
    }

    /** What a redaction says of all that is left. */
    String seal() {
        return link(hash());
    }

    private String link(String previous) {
        return ChainDigest.of(previous, entry, hex(entry.getBeforeDigest()), hex(entry.getAfterDigest()));
    }

    private boolean isDigest(@Nullable JSONB text, byte @Nullable [] digest) {
        if (text == null) {
            return digest == null;
        }
        return digest != null
                && entry.getSalt() != null
                && HexFormat.of().formatHex(digest).equals(ChainDigest.ofText(entry.getSalt(), text.data()));
    }

    private static @Nullable String text(@Nullable JSONB text) {
        return text == null ? null : text.data();
    }

    private static @Nullable String hex(byte @Nullable [] digest) {
        return digest == null ? null : ChainDigest.quoted(HexFormat.of().formatHex(Objects.requireNonNull(digest)));
    }
}
