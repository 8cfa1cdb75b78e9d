package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_REFERENCE;
import static dev.outputhub.records.database.Tables.VOCABULARY_EPOCH;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.transaction.annotation.Transactional;

/** Reads all vocabularies and terms of an organisation at once. */
class TermSnapshots {

    private static final UUID NONE = new UUID(0, 0);

    private final DSLContext database;
    private final TermReferences references;

    TermSnapshots(DSLContext database, TermReferences references) {
        this.database = database;
        this.references = references;
    }

    /** @param isCommitted whether others see the same: what a transaction has written may still be rolled back */
    record Snapshot(CachedTerms terms, boolean isCommitted) {}

    /** The epoch of the vocabularies of the caller's organisation, in whatever statement it stands. */
    static Field<UUID> epoch() {
        return DSL.coalesce(
                DSL.field(DSL.select(VOCABULARY_EPOCH.EPOCH)
                        .from(VOCABULARY_EPOCH)
                        .where(VOCABULARY_EPOCH.ORGANIZATION_ID.eq(organization()))),
                DSL.inline(NONE));
    }

    @Transactional(readOnly = true)
    public Snapshot take() {
        // the epoch first: what changes meanwhile is read under one that has ended
        var now = database.select(epoch(), DSL.field("pg_current_xact_id_if_assigned() is null", SQLDataType.BOOLEAN))
                .fetchSingle();
        return new Snapshot(new CachedTerms(now.value1(), references.vocabularies(), terms()), now.value2());
    }

    private Map<UUID, CachedTerms.Term> terms() {
        var terms = new HashMap<UUID, CachedTerms.Term>();
        database.select(
                        TERM_REFERENCE.ID,
                        TERM_REFERENCE.VOCABULARY_KEY,
                        TERM_REFERENCE.SLUG,
                        TERM_REFERENCE.NAME,
                        TERM_REFERENCE.COLOUR,
                        DSL.field(TERM_REFERENCE.GROUPS.isNotNull()))
                .from(TERM_REFERENCE)
                .where(TERM_REFERENCE.ORGANIZATION_ID.eq(organization()))
                .orderBy(TERM_REFERENCE.POSITION, TERM_REFERENCE.NAME)
                .forEach(row -> terms.put(
                        row.value1(),
                        new CachedTerms.Term(
                                terms.size(),
                                row.value2(),
                                new TermView(row.value1(), row.value3(), row.value4(), row.value5(), row.value6()))));
        return terms;
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
