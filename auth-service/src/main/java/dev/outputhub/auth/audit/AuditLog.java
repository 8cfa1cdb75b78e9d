package dev.outputhub.auth.audit;

import dev.outputhub.auth.database.Routines;
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
