package dev.outputhub.platform.writing;

import static dev.outputhub.platform.database.Tables.IDEMPOTENCY_KEY;

import dev.outputhub.platform.identity.CurrentPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers answers under their idempotency keys for a day. */
class IdempotencyKeys {

    private static final Duration KEEP = Duration.ofDays(1);

    /** After this long without an answer the process that claimed a key is taken for dead. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(DSLContext database, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** What became of the attempt to use a key. */
    sealed interface Claim {

        record Mine() implements Claim {}

        record InUse() implements Claim {}

        record Other() implements Claim {}

        /** @param digest of the body that was answered; null in rows of before it was kept */
        record Answered(byte @Nullable [] digest, int status, Map<String, String> headers, byte[] body)
                implements Claim {
            boolean isTo(byte[] other) {
                return digest != null && MessageDigest.isEqual(digest, other);
            }

            void replay(HttpServletResponse response) throws IOException {
                response.setStatus(status);
                headers.forEach(response::setHeader);
                response.getOutputStream().write(body);
            }
        }
    }

    Claim claim(String key, String fingerprint) {
        return transaction.execute(_ -> {
            var principal = CurrentPrincipal.get();
            var now = clock.instant();
            database.deleteFrom(IDEMPOTENCY_KEY)
                    .where(mine(key))
                    .and(IDEMPOTENCY_KEY
                            .CREATED_AT
                            .lt(now.minus(KEEP))
                            .or(IDEMPOTENCY_KEY
                                    .STATUS
                                    .isNull()
                                    .and(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(ABANDONED)))))
                    .execute();
            int claimed = database.insertInto(IDEMPOTENCY_KEY)
                    .set(IDEMPOTENCY_KEY.ORGANIZATION_ID, principal.organizationId())
                    .set(IDEMPOTENCY_KEY.PERSON_ID, principal.personId())
                    .set(IDEMPOTENCY_KEY.KEY, key)
                    .set(IDEMPOTENCY_KEY.FINGERPRINT, fingerprint)
                    .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                    .onConflictDoNothing()
                    .execute();
            return claimed == 1 ? new Claim.Mine() : earlier(key, fingerprint);
        });
    }

    private Claim earlier(String key, String fingerprint) {
        var row = database.selectFrom(IDEMPOTENCY_KEY).where(mine(key)).fetchOne();
        if (row == null) {
            return new Claim.InUse();
        }
        if (!row.getFingerprint().equals(fingerprint)) {
            return new Claim.Other();
        }
        var status = row.getStatus();
        if (status == null) {
            return new Claim.InUse();
        }
        var headers = json.readValue(row.getHeaders().data(), new TypeReference<Map<String, String>>() {});
        return new Claim.Answered(row.getBodyDigest(), status, headers, row.getBody());
    }

    void store(String key, byte[] digest, ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        transaction.executeWithoutResult(_ -> database.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, response.getStatus())
                .set(IDEMPOTENCY_KEY.HEADERS, JSONB.valueOf(json.writeValueAsString(headers)))
                .set(IDEMPOTENCY_KEY.BODY, keptBody(response))
                .set(IDEMPOTENCY_KEY.BODY_DIGEST, digest)
                .where(mine(key))
                .execute());
    }

    /** An answer that says {@code no-store} holds a secret: a repeated request gets its status and Location without it. */
    private static byte[] keptBody(ContentCachingResponseWrapper response) {
        var cacheControl = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return cacheControl != null && cacheControl.contains("no-store")
                ? new byte[0]
                : response.getContentAsByteArray();
    }

    void release(String key) {
        transaction.executeWithoutResult(
                _ -> database.deleteFrom(IDEMPOTENCY_KEY).where(mine(key)).execute());
    }

    private static Condition mine(String key) {
        var principal = CurrentPrincipal.get();
        return IDEMPOTENCY_KEY
                .ORGANIZATION_ID
                .eq(principal.organizationId())
                .and(IDEMPOTENCY_KEY.PERSON_ID.eq(principal.personId()))
                .and(IDEMPOTENCY_KEY.KEY.eq(key));
    }
}
