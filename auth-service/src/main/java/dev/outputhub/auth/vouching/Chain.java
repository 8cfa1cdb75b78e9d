package dev.outputhub.auth.vouching;

import static dev.outputhub.auth.database.Tables.AUDIT_CHAIN;
import static dev.outputhub.auth.database.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.max;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The chain of the current organisation, as the database has it. */
@Repository
class Chain {

    /** Rows held in memory; a text may have megabytes. */
    private static final int AT_ONCE = 50;

    private final DSLContext database;

    Chain(DSLContext database) {
        this.database = database;
    }

    /** The sequence of the last entry, or of the last that there should be. */
    long end() {
        var last = database.select(max(AUDIT_ENTRY.SEQUENCE))
                .from(AUDIT_ENTRY)
                .where(isHere())
                .fetchOne(0, Long.class);
        var said = database.select(AUDIT_CHAIN.SEQUENCE)
                .from(AUDIT_CHAIN)
                .where(AUDIT_CHAIN.ORGANIZATION_ID.eq(here()))
                .fetchOne(AUDIT_CHAIN.SEQUENCE);
        return Math.max(last == null ? 0 : last, said == null ? 0 : said);
    }

    long count() {
        return database.fetchCount(AUDIT_ENTRY, isHere());
    }

    /** An entry that would come before the first that there can be. */
    @Nullable
    Long before(long first) {
        return database.select(DSL.min(AUDIT_ENTRY.SEQUENCE))
                .from(AUDIT_ENTRY)
                .where(isHere())
                .and(AUDIT_ENTRY.SEQUENCE.lt(first))
                .fetchOne(0, Long.class);
    }

    /** In order, those of a number that is there twice as well. To be closed, within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stream<ChainRow> between(long after, long until) {
        return database
                .selectFrom(AUDIT_ENTRY)
                .where(isHere())
                .and(AUDIT_ENTRY.SEQUENCE.gt(after))
                .and(AUDIT_ENTRY.SEQUENCE.le(until))
                .orderBy(AUDIT_ENTRY.SEQUENCE, AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetchSize(AT_ONCE)
                .stream()
                .map(ChainRow::new);
    }

    List<byte[]> hashes(long from, long to) {
        return database.select(AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(isHere())
                .and(AUDIT_ENTRY.SEQUENCE.between(from, to))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AUDIT_ENTRY.HASH);
    }

    /** Whether a redaction says of an entry what is left of it. */
    boolean isSealed(UUID entry, String seal) {
        return database.fetchExists(
                AUDIT_ENTRY,
                isHere().and(AUDIT_ENTRY.RECORD_ID.eq(entry))
                        .and(AUDIT_ENTRY.ACTION.eq("audit-entry.redacted"))
                        .and(DSL.condition("{0} ->> 'seal' = {1}", AUDIT_ENTRY.AFTER, DSL.val(seal))));
    }

    /** The first entry of a time that is kept, or the last one of all. */
    long firstSince(Instant moment) {
        var kept = database.select(DSL.min(AUDIT_ENTRY.SEQUENCE))
                .from(AUDIT_ENTRY)
                .where(isHere())
                .and(AUDIT_ENTRY.AT.ge(moment))
                .fetchOne(0, Long.class);
        return kept == null ? end() : kept;
    }

    private static Condition isHere() {
        return AUDIT_ENTRY.ORGANIZATION_ID.eq(here());
    }

    private static UUID here() {
        return CurrentPrincipal.get().organizationId();
    }
}
