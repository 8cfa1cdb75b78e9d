package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;

import dev.outputhub.auth.database.Routines;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.tenancy.TransactionLock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Appends to the trail. There is no other way to write to it: the database refuses. */
@Service
public class AuditLog {

    private final DSLContext database;

    AuditLog(DSLContext database) {
        this.database = database;
    }

    /** The same for what may be told twice: an entry of this id and time stays the only one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendOnce(AuditEntry entry) {
        TransactionLock.take(database, "audit entry " + entry.id());
        var there = AUDIT_ENTRY
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(AUDIT_ENTRY.AT.eq(entry.at()))
                .and(AUDIT_ENTRY.ID.eq(entry.id()));
        if (!database.fetchExists(AUDIT_ENTRY, there)) {
            append(entry);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEntry entry) {
        Routines.auditAppend(
                database.configuration(),
                entry.id(),
                entry.at(),
                entry.action(),
                entry.recordKind(),
                entry.recordId(),
                entry.service(),
                entry.personId(),
                entry.personEmail(),
                entry.address(),
                jsonb(entry.before()),
                jsonb(entry.after()));
    }

    // PostgreSQL stores no U+0000 in jsonb, and a record's text may hold one
    private static @Nullable JSONB jsonb(@Nullable JsonNode node) {
        return node == null || node.isNull()
                ? null
                : JSONB.valueOf(node.toString().replace("\\u0000", ""));
    }
}
