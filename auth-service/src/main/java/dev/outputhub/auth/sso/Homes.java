package dev.outputhub.auth.sso;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** To whom the people of a domain belong: asked beside row level security, before it is known who asks. */
@Service
class Homes {

    /** With what a gateway believes it is less than two seconds until a change counts. */
    private static final Duration REMEMBERED_FOR = Duration.ofMillis(400);

    private static final int REMEMBERED = 10_000;

    /**
     * A verified domain.
     *
     * @param provider by which its people sign in; null for one that leads to none
     */
    record Home(
            UUID organization,
            @Nullable UUID provider,
            boolean active,
            boolean enforced,
            @Nullable UUID breakGlass) {

        boolean isOfAnother() {
            return !organization.equals(CurrentPrincipal.get().organizationId());
        }

        boolean enforces() {
            return active && enforced;
        }
    }

    private final DSLContext database;
    private final LoadingCache<String, Optional<Home>> known;

    Homes(DSLContext database, PlatformTransactionManager transactions) {
        this.database = database;
        var transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(REMEMBERED_FOR)
                .build(domain -> Objects.requireNonNull(transaction.execute(_ -> ask(domain))));
    }

    /** As it was known a moment ago. */
    Optional<Home> of(String domain) {
        return domain.isEmpty() ? Optional.empty() : known.get(domain);
    }

    /** Within the caller's transaction. */
    Optional<Home> ask(String domain) {
        return database.resultQuery("select * from home_of_domain({0})", DSL.val(domain))
                .fetchOptional(row -> new Home(
                        Objects.requireNonNull(row.get("organization_id", UUID.class)),
                        row.get("provider_id", UUID.class),
                        "active".equals(row.get("state", String.class)),
                        Boolean.TRUE.equals(row.get("enforced", Boolean.class)),
                        row.get("break_glass", UUID.class)));
    }
}
