package dev.outputhub.auth.audit;

import static dev.outputhub.auth.database.Tables.AUDIT_CHAIN;
import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import dev.outputhub.auth.database.Routines;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follows the chain of hashes: every entry must follow from the one before it, and the last must be the one remembered. */
@Repository
class IntegrityCheck {

    private static final Field<Long> PREVIOUS_SEQUENCE = field(name("previous_sequence"), Long.class);
    private static final Field<byte[]> EXPECTED = field(name("expected"), byte[].class);

    private final DSLContext database;

    IntegrityCheck(DSLContext database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    Integrity check() {
        var organizationId = CurrentPrincipal.get().organizationId();
        var extent = database.select(count(), min(AUDIT_ENTRY.SEQUENCE), max(AUDIT_ENTRY.SEQUENCE))
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORGANIZATION_ID.eq(organizationId))
                .fetchSingle();
        var broken = firstBroken(organizationId);
        if (broken == null) {
            broken = missingEnd(organizationId, extent.value3());
        }
        return new Integrity(broken == null, extent.value1(), broken);
    }

    private @Nullable Long firstBroken(UUID organizationId) {
        var entry = AUDIT_ENTRY;
        var previousHash = lag(entry.HASH).over(DSL.orderBy(entry.SEQUENCE));
        var links = DSL.select(
                        entry.SEQUENCE,
                        entry.HASH,
                        lag(entry.SEQUENCE).over(DSL.orderBy(entry.SEQUENCE)).as(PREVIOUS_SEQUENCE),
                        Routines.auditDigest(
                                        DSL.coalesce(previousHash, DSL.val(new byte[0])),
                                        entry.SEQUENCE,
                                        entry.AT,
                                        entry.ID,
                                        entry.ACTION,
                                        entry.RECORD_KIND,
                                        entry.RECORD_ID,
                                        entry.SERVICE,
                                        entry.PERSON_ID,
                                        entry.PERSON_EMAIL,
                                        entry.ADDRESS,
                                        entry.BEFORE,
                                        entry.AFTER)
                                .as(EXPECTED))
                .from(entry)
                .where(entry.ORGANIZATION_ID.eq(organizationId))
                .asTable("links");
        var sequence = links.field(entry.SEQUENCE);
        var previous = links.field(PREVIOUS_SEQUENCE);
        // the oldest entry kept may follow one that retention removed: nothing to compare it with, unless it is the
        // very first
        return database.select(sequence)
                .from(links)
                .where(previous.isNotNull().or(sequence.eq(1L)))
                .and(DSL.coalesce(previous, DSL.val(0L))
                        .ne(sequence.minus(1))
                        .or(links.field(entry.HASH).ne(links.field(EXPECTED))))
                .orderBy(sequence)
                .limit(1)
                .fetchOne(sequence);
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
