package dev.outputhub.auth.scim;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param startIndex of the first, from 1 on
 */
record Slice(int startIndex, int count) {

    static final int MOST = 200;
    private static final int USUAL = 100;

    /** Less than what can be counts as the least that can (RFC 7644, section 3.4.2.4). */
    static Slice of(@Nullable Integer startIndex, @Nullable Integer count) {
        return new Slice(
                startIndex == null ? 1 : Math.max(1, startIndex),
                count == null ? USUAL : Math.min(MOST, Math.max(0, count)));
    }

    int offset() {
        return startIndex - 1;
    }
}
