package dev.outputhub.auth.sso;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain of mail addresses that the organisation says is its own.
 *
 * @param record what DNS has to say before it counts
 * @param verifiedBy {@code dns} or {@code operator}; null until it is verified
 * @param providerId by which its people sign in
 */
record MailDomain(
        UUID id,
        String name,
        boolean verified,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        TextRecord record,
        @Nullable UUID providerId,
        Instant createdAt,
        long version) {

    /** Of type TXT. */
    record TextRecord(String name, String value) {

        private static final String LABEL = "_output-hub.";
        private static final String BEGIN = "output-hub-domain=";

        static TextRecord of(String domain, String token) {
            return new TextRecord(LABEL + domain, BEGIN + token);
        }
    }
}
