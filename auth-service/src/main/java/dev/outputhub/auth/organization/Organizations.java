package dev.outputhub.auth.organization;

import static dev.outputhub.auth.database.Tables.ORGANIZATION;

import dev.outputhub.auth.database.tables.records.OrganizationRecord;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
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
                .set(ORGANIZATION.VERSION, version + 1)
                .set(ORGANIZATION.UPDATED_AT, clock.instant())
                .set(ORGANIZATION.UPDATED_BY, principal.personId())
                .where(ORGANIZATION.ORGANIZATION_ID.eq(principal.organizationId()))
                .and(ORGANIZATION.VERSION.eq(version))
                .returning()
                .fetchOptional(Organizations::read);
    }

    private static Organization read(OrganizationRecord row) {
        return new Organization(
                row.getOrganizationId(),
                row.getSlug(),
                row.getName(),
                row.getDefaultLanguage(),
                row.getTimeZone(),
                row.getVersion(),
                row.getCreatedAt(),
                row.getUpdatedAt());
    }
}
