package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_CHAIN;
import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import dev.outputhub.auth.database.Routines;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follows the chain of hashes: every entry must follow from the one before it, and the last must be the one remembered. */
@Repository
class IntegrityCheck {

    private final DSLContext database;
    private final UnreadableEntries unreadable;

    IntegrityCheck(DSLContext database, UnreadableEntries unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    @Transactional(readOnly = true)
    Integrity check() {
        var organizationId = CurrentPrincipal.get().organizationId();
        var extent = database.select(count(), max(AUDIT_ENTRY.SEQUENCE))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORGANIZATION_ID.eq(organizationId))
                .fetchSingle();
        var broken = Routines.auditFirstBroken(database.configuration(), organizationId);
        if (broken == null) {
            broken = missingEnd(organizationId, extent.value2());
        }
        return new Integrity(broken == null, extent.value1(), broken, unreadable.sequences());
    }

    private @Nullable Long missingEnd(UUID organizationId, @Nullable Long last) {
        var end = database.select(AUDIT_CHAIN.SEQUENCE)
                .from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.ORGANIZATION_ID.eq(organizationId))
                .fetchOne(AUDIT_CHAIN.SEQUENCE);
        long found = last == null ? 0 : last;
        return end == null || end == found ? null : found + 1;
    }
}
