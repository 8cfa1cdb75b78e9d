package dev.outputhub.auth.vouching;

import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.auth.audit.AuditLog;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets go of what the current organisation keeps no longer, whole months of it. First it is signed that the trail begins later, then entries go:
 * what is stopped anywhere goes on the next time.
 */
@Service
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** Entries in one transaction. */
    private static final int PIECE = 5_000;

    private final Chain chain;
    private final Vouchers vouchers;
    private final AuditLog log;
    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;
    private final String service;
    private final TransactionTemplate transaction;

    Retention(
            Chain chain,
            Vouchers vouchers,
            AuditLog log,
            DSLContext database,
            JsonMapper json,
            Clock clock,
            @Value("${spring.application.name}") String service,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.vouchers = vouchers;
        this.log = log;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param good what was checked and is as it was written: nothing else may go, for it would be the proof */
    void apply(Outcome good) {
        var organization = CurrentPrincipal.get().organizationId();
        var now = vouchers.beginning(organization);
        var next = Objects.requireNonNull(transaction.execute(_ -> next(organization, now, good)));
        next.ifPresent(vouchers::add);
        next.or(() -> now).ifPresent(this::carryOut);
    }

    /** Of all organisations. */
    void dropEmptyMonths() {
        transaction.executeWithoutResult(_ -> {
            var dropped = database.resultQuery("select audit_drop_empty_months({0})", DSL.val(clock.instant()))
                    .fetchOne(0, Integer.class);
            if (dropped != null && dropped > 0) {
                LOG.info("{} months of the audit trail held nothing any more", dropped);
            }
        });
    }

    private Optional<Beginning> next(UUID organization, Optional<Beginning> now, Outcome good) {
        var since = database.resultQuery("select audit_kept_since({0})", DSL.val(clock.instant()))
                .fetchOne(0, Instant.class);
        if (since == null) {
            return Optional.empty();
        }
        long first = now.map(Beginning::from).orElse(1L);
        long keptFrom = Math.min(chain.firstSince(since), good.vouchedTo());
        return vouchers.checkpoints(organization).reversed().stream()
                .filter(from -> from > first && from <= keptFrom)
                .findFirst()
                .flatMap(from -> vouchers.checkpoint(organization, from))
                .map(kept -> new Beginning(
                        organization,
                        kept.from(),
                        kept.previous(),
                        kept.from() - first,
                        since,
                        days(),
                        clock.instant()));
    }

    private void carryOut(Beginning beginning) {
        transaction.executeWithoutResult(_ -> log.appendOnce(entry(beginning)));
        int gone;
        do {
            gone = Objects.requireNonNull(transaction.execute(_ -> forget(beginning)));
        } while (gone == PIECE);
        vouchers.forgetBefore(beginning);
    }

    private int forget(Beginning beginning) {
        return Objects.requireNonNull(database.resultQuery(
                        "select audit_forget({0}, {1}, {2})",
                        DSL.val(beginning.from()), DSL.val(clock.instant()), DSL.val(PIECE))
                .fetchOne(0, Integer.class));
    }

    private int days() {
        return Objects.requireNonNull(database.resultQuery(
                        "select audit_days from organization where organization_id = {0}",
                        DSL.val(CurrentPrincipal.get().organizationId()))
                .fetchOne(0, Integer.class));
    }

    /** Of one beginning there is one, however often it is carried out. */
    private AuditEntry entry(Beginning beginning) {
        var name = "audit shortened " + beginning.organization() + " " + beginning.from();
        return new AuditEntry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                beginning.at(),
                "audit.shortened",
                "audit",
                beginning.organization(),
                service,
                Principal.PLATFORM,
                null,
                null,
                null,
                json.valueToTree(Map.of(
                        "firstKept", beginning.from(),
                        "removed", beginning.removed(),
                        "before", beginning.before().toString(),
                        "days", beginning.days())));
    }
}
