package dev.outputhub.auth.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs with one key for a month, and publishes each for another, so that what was signed with it stays good. */
@Service
class SigningKeys {

    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    private static final Duration PUBLISHED_FOR = SIGNS_FOR.multipliedBy(2);

    /** For how long an instance goes on with the key it knows while another may have made the next. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private record Known(ECKey key, Instant until) {}

    private final SigningKeyStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile @Nullable Known known;

    SigningKeys(SigningKeyStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    ECKey current() {
        var kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.key();
        }
        var key = transaction.execute(_ -> newest());
        known = new Known(key, clock.instant().plus(REMEMBERED_FOR));
        return key;
    }

    JWKSet published() {
        current();
        return transaction.execute(_ -> store.publicKeys());
    }

    private ECKey newest() {
        var now = clock.instant();
        if (store.newest().filter(kept -> isYoung(kept, now)).isEmpty()) {
            store.lock();
        }
        return store.newest()
                .filter(kept -> isYoung(kept, now))
                .orElseGet(() -> {
                    store.removeOlderThan(now.minus(PUBLISHED_FOR));
                    return store.add(now);
                })
                .key();
    }

    private static boolean isYoung(SigningKeyStore.Kept kept, Instant now) {
        return kept.createdAt().plus(SIGNS_FOR).isAfter(now);
    }
}
