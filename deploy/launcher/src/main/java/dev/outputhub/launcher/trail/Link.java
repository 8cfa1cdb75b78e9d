package dev.outputhub.launcher.trail;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What stays in memory of an exported entry.
 *
 * @param previous null where it is not known what it hangs on, since that is no longer kept
 * @param isGood whether all it says is what its hash was made of
 * @param seal of one whose texts are gone: what a redaction must say of it
 */
record Link(
        long sequence,
        UUID id,
        @Nullable String previous,
        String hash,
        boolean isGood,
        @Nullable String seal) {

    static Link of(JsonNode entry, @Nullable String known) {
        var proof = entry.path("proof");
        var previous =
                proof.path("previous").isNull() ? known : proof.path("previous").asString();
        var hash = proof.path("hash").asString();
        boolean redacted = isGone(proof, "before") || isGone(proof, "after");
        return new Link(
                entry.path("sequence").asLong(),
                UUID.fromString(entry.path("id").asString()),
                previous,
                hash,
                shows(entry, "before") && shows(entry, "after") && isHashed(entry, previous, redacted),
                redacted ? link(entry, hash) : null);
    }

    private static boolean isHashed(JsonNode entry, @Nullable String previous, boolean redacted) {
        var proof = entry.path("proof");
        var hash = proof.path("hash").asString();
        if (!proof.path("digested").asBoolean()) {
            // one that lost its texts has its seal alone
            return redacted
                    || previous == null
                    || hash.equals(EntryDigest.of(previous, entry, text(proof, "before"), text(proof, "after")));
        }
        return (previous == null || hash.equals(link(entry, previous)))
                && (redacted || (isDigest(proof, "before") && isDigest(proof, "after")));
    }

    private static String link(JsonNode entry, String previous) {
        var proof = entry.path("proof");
        return EntryDigest.of(previous, entry, quoted(proof, "beforeDigest"), quoted(proof, "afterDigest"));
    }

    private static boolean isDigest(JsonNode proof, String which) {
        var text = text(proof, which);
        var digest = text(proof, which + "Digest");
        var salt = text(proof, "salt");
        if (text == null) {
            return digest == null;
        }
        return salt != null && EntryDigest.ofText(salt, text).equals(digest);
    }

    private static boolean isGone(JsonNode proof, String which) {
        return text(proof, which) == null && text(proof, which + "Digest") != null;
    }

    /** Whether what a person reads is what was hashed. */
    private static boolean shows(JsonNode entry, String which) {
        var hashed = text(entry.path("proof"), which);
        if (hashed == null || entry.path("unreadable").asBoolean()) {
            return entry.path(which).isNull() || entry.path(which).isMissingNode();
        }
        try {
            return TrailVerification.JSON.readTree(hashed).equals(entry.path(which));
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static @Nullable String text(JsonNode proof, String field) {
        var value = proof.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private static @Nullable String quoted(JsonNode proof, String field) {
        var value = text(proof, field);
        return value == null ? null : EntryDigest.quoted(Objects.requireNonNull(value));
    }
}
