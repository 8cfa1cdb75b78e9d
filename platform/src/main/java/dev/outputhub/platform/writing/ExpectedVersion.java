package dev.outputhub.platform.writing;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The version a caller believes to change, from {@code If-Match}. As a controller parameter it makes the header required (428).
 *
 * @param version null for {@code *}: whatever is there
 */
public record ExpectedVersion(@Nullable Long version) {

    static ExpectedVersion of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    CommonError.IF_MATCH_REQUIRED,
                    "Send If-Match with the ETag you read, so that nobody's change is overwritten unseen.");
        }
        var tag = header.strip();
        if ("*".equals(tag)) {
            return new ExpectedVersion(null);
        }
        var bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        try {
            return new ExpectedVersion(Long.valueOf(bare.replace("\"", "")));
        } catch (NumberFormatException foreign) {
            return new ExpectedVersion(-1L); // a tag we never gave: stale, not malformed
        }
    }

    /** For changes that go without the header too; null when it is not there. */
    public static @Nullable ExpectedVersion ifGiven(@Nullable String header) {
        return header == null || header.isBlank() ? null : of(header);
    }

    /** @throws Problem 412 when the record has moved on */
    public void check(long current) {
        if (version != null && version != current) {
            throw new Problem(
                    CommonError.STALE_VERSION,
                    "This was changed since you read it. Reload it, then make your change again.");
        }
    }
}
