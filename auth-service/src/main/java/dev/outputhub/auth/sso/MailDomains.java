package dev.outputhub.auth.sso;

import static dev.outputhub.auth.database.Tables.MAIL_DOMAIN;

import dev.outputhub.auth.database.tables.records.MailDomainRecord;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The stored domains of organisations. */
@Repository
class MailDomains {

    private static final Keyset ORDER = Keyset.by(MAIL_DOMAIN.ID, "name").sortable("name", MAIL_DOMAIN.NAME);

    private static final Filters FILTERS = Filters.declare();

    private final DSLContext database;
    private final Clock clock;

    MailDomains(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Page<MailDomain> list(ListQuery query) {
        return ORDER.page(
                query, database.selectFrom(MAIL_DOMAIN), mine().and(FILTERS.condition(query)), MailDomains::read);
    }

    Optional<MailDomain> find(UUID id) {
        return database.selectFrom(MAIL_DOMAIN).where(one(id)).fetchOptional(MailDomains::read);
    }

    List<MailDomain> named(Collection<String> names) {
        return database.selectFrom(MAIL_DOMAIN)
                .where(mine())
                .and(MAIL_DOMAIN.NAME.in(names))
                .forUpdate()
                .fetch(MailDomains::read);
    }

    int count() {
        return database.fetchCount(MAIL_DOMAIN, mine());
    }

    /** Empty where the organisation has it already. */
    Optional<UUID> add(String name, String token) {
        var principal = CurrentPrincipal.get();
        return database.insertInto(MAIL_DOMAIN)
                .set(MAIL_DOMAIN.ORGANIZATION_ID, principal.organizationId())
                .set(MAIL_DOMAIN.ID, Identifiers.next())
                .set(MAIL_DOMAIN.NAME, name)
                .set(MAIL_DOMAIN.TOKEN, token)
                .set(MAIL_DOMAIN.CREATED_AT, clock.instant())
                .set(MAIL_DOMAIN.CREATED_BY, principal.personId())
                .onConflict(MAIL_DOMAIN.ORGANIZATION_ID, MAIL_DOMAIN.NAME)
                .doNothing()
                .returning(MAIL_DOMAIN.ID)
                .fetchOptional(MAIL_DOMAIN.ID);
    }

    /**
     * @return false where another organisation has it
     */
    boolean verify(UUID id, String by) {
        try {
            database.update(MAIL_DOMAIN)
                    .set(MAIL_DOMAIN.VERIFIED_AT, clock.instant())
                    .set(MAIL_DOMAIN.VERIFIED_BY, by)
                    .set(MAIL_DOMAIN.VERSION, MAIL_DOMAIN.VERSION.plus(1))
                    .where(one(id))
                    .execute();
            return true;
        } catch (DuplicateKeyException anothers) {
            return false;
        }
    }

    void remove(UUID id) {
        database.deleteFrom(MAIL_DOMAIN).where(one(id)).execute();
    }

    /** These and no others lead to the provider. */
    void leadTo(UUID provider, Collection<String> names) {
        database.update(MAIL_DOMAIN)
                .set(
                        MAIL_DOMAIN.PROVIDER_ID,
                        DSL.when(MAIL_DOMAIN.NAME.in(names), DSL.val(provider)).otherwise((UUID) null))
                .set(MAIL_DOMAIN.VERSION, MAIL_DOMAIN.VERSION.plus(1))
                .where(mine())
                .and(MAIL_DOMAIN.NAME.in(names).or(MAIL_DOMAIN.PROVIDER_ID.eq(provider)))
                .execute();
    }

    private static Condition one(UUID id) {
        return mine().and(MAIL_DOMAIN.ID.eq(id));
    }

    private static Condition mine() {
        return MAIL_DOMAIN.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static MailDomain read(MailDomainRecord row) {
        return new MailDomain(
                row.getId(),
                row.getName(),
                row.getVerifiedAt() != null,
                row.getVerifiedBy(),
                row.getVerifiedAt(),
                MailDomain.TextRecord.of(row.getName(), row.getToken()),
                row.getProviderId(),
                row.getCreatedAt(),
                row.getVersion());
    }
}
