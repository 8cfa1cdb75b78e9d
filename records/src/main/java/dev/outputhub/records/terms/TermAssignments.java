package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which terms a record carries. Written by difference, in the transaction that changes the record. */
@Transactional(propagation = Propagation.MANDATORY)
public class TermAssignments {

    private final DSLContext database;

    TermAssignments(DSLContext database) {
        this.database = database;
    }

    /** Replaces the terms of the named vocabularies; the others stay. */
    public void set(String recordKind, UUID recordId, ResolvedTerms terms) {
        if (terms.isEmpty()) {
            return;
        }
        var keep = terms.byVocabulary().values().stream().flatMap(List::stream).toList();
        database.deleteFrom(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.in(terms.byVocabulary().keySet()))
                .and(TERM_ASSIGNMENT.TERM_ID.notIn(keep))
                .execute();
        add(recordKind, List.of(recordId), terms);
    }

    /** Adds terms to many records; in a vocabulary that holds one, callers use {@link #set}. */
    public void add(String recordKind, Collection<UUID> recordIds, ResolvedTerms terms) {
        var insert = database.insertInto(
                TERM_ASSIGNMENT,
                TERM_ASSIGNMENT.ORGANIZATION_ID,
                TERM_ASSIGNMENT.RECORD_ID,
                TERM_ASSIGNMENT.TERM_ID,
                TERM_ASSIGNMENT.RECORD_KIND,
                TERM_ASSIGNMENT.VOCABULARY_KEY);
        boolean any = false;
        for (Map.Entry<String, List<UUID>> vocabulary : terms.byVocabulary().entrySet()) {
            for (var term : vocabulary.getValue()) {
                for (var recordId : recordIds) {
                    insert = insert.values(organization(), recordId, term, recordKind, vocabulary.getKey());
                    any = true;
                }
            }
        }
        if (any) {
            insert.onConflictDoNothing().execute();
        }
    }

    /** Gives a term to those of the records that carry none of its vocabulary. */
    public void addWhereNone(String recordKind, Collection<UUID> recordIds, String vocabulary, UUID term) {
        var record = DSL.unnest(recordIds.toArray(UUID[]::new)).as("record", "id");
        var id = DSL.field(DSL.name("record", "id"), UUID.class);
        database.insertInto(
                        TERM_ASSIGNMENT,
                        TERM_ASSIGNMENT.ORGANIZATION_ID,
                        TERM_ASSIGNMENT.RECORD_ID,
                        TERM_ASSIGNMENT.TERM_ID,
                        TERM_ASSIGNMENT.RECORD_KIND,
                        TERM_ASSIGNMENT.VOCABULARY_KEY)
                .select(DSL.select(DSL.val(organization()), id, DSL.val(term), DSL.val(recordKind), DSL.val(vocabulary))
                        .from(record)
                        .whereNotExists(DSL.selectOne()
                                .from(TERM_ASSIGNMENT)
                                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                                .and(TERM_ASSIGNMENT.RECORD_ID.eq(id))
                                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))))
                .onConflictDoNothing()
                .execute();
    }

    public void remove(Collection<UUID> recordIds, ResolvedTerms terms) {
        var ids = terms.byVocabulary().values().stream().flatMap(List::stream).toList();
        database.deleteFrom(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(recordIds))
                .and(TERM_ASSIGNMENT.TERM_ID.in(ids))
                .execute();
    }

    /** For records that are gone for good. */
    public void clear(Collection<UUID> recordIds) {
        database.deleteFrom(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(recordIds))
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
