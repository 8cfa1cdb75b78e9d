package dev.outputhub.auth.organization;

import static dev.outputhub.auth.database.Tables.ORGANIZATION;

import dev.outputhub.auth.database.tables.records.OrganizationRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The stored organisations; row level security shows each caller their own alone. */
@Repository
class Organizations {

    private final DSLContext database;
    private final Clock clock;

    Organizations(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Organization> current() {
        return database.selectFrom(ORGANIZATION)
                .where(ORGANIZATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .fetchOptional(Organizations::read);
    }

    /** Whoever changes this organisation or its roles at the same time waits for the end of the transaction. */
    Optional<Organization> currentForUpdate() {
        return database.selectFrom(ORGANIZATION)
                .where(ORGANIZATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .forUpdate()
                .fetchOptional(Organizations::read);
    }

    /** Empty when it was there already, put in by whoever came first. */
    Optional<Organization> add(String slug, String name) {
        var principal = CurrentPrincipal.get();
        var now = clock.instant();
        return database.insertInto(ORGANIZATION)
                .set(ORGANIZATION.ORGANIZATION_ID, principal.organizationId())
                .set(ORGANIZATION.SLUG, slug)
                .set(ORGANIZATION.NAME, name)
                .set(ORGANIZATION.CREATED_AT, now)
                .set(ORGANIZATION.CREATED_BY, principal.personId())
                .set(ORGANIZATION.UPDATED_AT, now)
                .set(ORGANIZATION.UPDATED_BY, principal.personId())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(Organizations::read);
    }

    Optional<Organization> change(long version, EditableOrganization to) {
        var principal = CurrentPrincipal.get();
        return database.update(ORGANIZATION)
                .set(ORGANIZATION.NAME, to.name())
                .set(ORGANIZATION.DEFAULT_LANGUAGE, to.defaultLanguage())
                .set(ORGANIZATION.TIME_ZONE, to.timeZone())
                .set(ORGANIZATION.SESSION_IDLE_MINUTES, to.sessionIdleMinutes())
                .set(ORGANIZATION.SESSION_HOURS, to.sessionHours())
                .set(ORGANIZATION.SECOND_FACTOR_REQUIRED, to.asksForSecondFactor())
                .set(ORGANIZATION.AUDIT_DAYS, to.auditDays())
                .set(ORGANIZATION.VERSION, version + 1)
                .set(ORGANIZATION.UPDATED_AT, clock.instant())
                .set(ORGANIZATION.UPDATED_BY, principal.personId())
                .where(ORGANIZATION.ORGANIZATION_ID.eq(principal.organizationId()))
                .and(ORGANIZATION.VERSION.eq(version))
                .returning()
                .fetchOptional(Organizations::read);
    }

    Organization close(Organization open, Instant deleteAt) {
        var principal = CurrentPrincipal.get();
        return database.update(ORGANIZATION)
                .set(ORGANIZATION.CLOSED_AT, clock.instant())
                .set(ORGANIZATION.CLOSED_BY, principal.personId())
                .set(ORGANIZATION.CLOSED_BY_EMAIL, principal.email())
                .set(ORGANIZATION.CLOSED_FROM, principal.address())
                .set(ORGANIZATION.DELETE_AT, deleteAt)
                .set(ORGANIZATION.VERSION, open.version() + 1)
                .where(ORGANIZATION.ORGANIZATION_ID.eq(open.id()))
                .returning()
                .fetchSingle(Organizations::read);
    }

    Organization reopen(Organization closed) {
        return database.update(ORGANIZATION)
                .setNull(ORGANIZATION.CLOSED_AT)
                .setNull(ORGANIZATION.CLOSED_BY)
                .setNull(ORGANIZATION.CLOSED_BY_EMAIL)
                .setNull(ORGANIZATION.CLOSED_FROM)
                .setNull(ORGANIZATION.DELETE_AT)
                .set(ORGANIZATION.VERSION, closed.version() + 1)
                .where(ORGANIZATION.ORGANIZATION_ID.eq(closed.id()))
                .returning()
                .fetchSingle(Organizations::read);
    }

    /** Those whose time is over, of all. */
    List<UUID> due() {
        return database.resultQuery("select organizations_due({0})", DSL.val(clock.instant()))
                .fetch(0, UUID.class);
    }

    /** Makes the current one a tombstone, and takes its audit trail. False where its time is not over, and where it was done. */
    boolean bury() {
        return Boolean.TRUE.equals(database.resultQuery("select bury_organization({0})", DSL.val(clock.instant()))
                .fetchOne(0, Boolean.class));
    }

    private static Organization read(OrganizationRecord row) {
        return new Organization(
                row.getOrganizationId(),
                row.getSlug(),
                row.getName(),
                row.getDefaultLanguage(),
                row.getTimeZone(),
                row.getSessionIdleMinutes(),
                row.getSessionHours(),
                row.getSecondFactorRequired(),
                row.getAuditDays(),
                row.getVersion(),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getClosedAt(),
                row.getDeleteAt());
    }
}
