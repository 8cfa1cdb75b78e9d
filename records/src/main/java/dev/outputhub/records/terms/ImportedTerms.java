package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.IMPORT_TERM;
import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms that an import is asked to give to all it brings. They come beside what a record carries and take nothing away: in a
 * vocabulary that holds one, a term that is there stays. What was given is remembered until the import is undone.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedTerms {

    private final DSLContext database;
    private final TermReferences references;

    ImportedTerms(DSLContext database, TermReferences references) {
        this.database = database;
        this.references = references;
    }

    /** Those of vocabularies that apply to a kind of record. */
    @Transactional(readOnly = true)
    public ResolvedTerms of(String recordKind, ResolvedTerms forAll) {
        if (forAll.isEmpty()) {
            return ResolvedTerms.NONE;
        }
        var applying = references.vocabularies().stream()
                .filter(vocabulary -> vocabulary.appliesTo().contains(recordKind))
                .map(VocabularyState::key)
                .collect(Collectors.toSet());
        var chosen = new LinkedHashMap<>(forAll.byVocabulary());
        chosen.keySet().retainAll(applying);
        return new ResolvedTerms(chosen);
    }

    /** To records that are there: new ones as well as those that it changed. */
    public void give(UUID importId, String recordKind, Collection<UUID> recordIds, ResolvedTerms terms) {
        if (terms.isEmpty() || recordIds.isEmpty()) {
            return;
        }
        var holdingMany = references.vocabularies().stream()
                .filter(VocabularyState::holdsMany)
                .map(VocabularyState::key)
                .collect(Collectors.toSet());
        terms.byVocabulary()
                .forEach((vocabulary, ids) -> ids.forEach(term ->
                        give(importId, recordKind, recordIds, vocabulary, term, holdingMany.contains(vocabulary))));
    }

    private void give(
            UUID importId,
            String recordKind,
            Collection<UUID> recordIds,
            String vocabulary,
            UUID term,
            boolean besideOthers) {
        var record = DSL.unnest(recordIds.toArray(UUID[]::new)).as("record", "id");
        var id = DSL.field(DSL.name("record", "id"), UUID.class);
        var other = DSL.exists(DSL.selectOne()
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(id))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary)));
        Set<UUID> given = database.insertInto(
                        TERM_ASSIGNMENT,
                        TERM_ASSIGNMENT.ORGANIZATION_ID,
                        TERM_ASSIGNMENT.RECORD_ID,
                        TERM_ASSIGNMENT.TERM_ID,
                        TERM_ASSIGNMENT.RECORD_KIND,
                        TERM_ASSIGNMENT.VOCABULARY_KEY)
                .select(DSL.select(DSL.val(organization()), id, DSL.val(term), DSL.val(recordKind), DSL.val(vocabulary))
                        .from(record)
                        .where(besideOthers ? DSL.noCondition() : DSL.not(other)))
                .onConflictDoNothing()
                .returning(TERM_ASSIGNMENT.RECORD_ID)
                .fetchSet(TERM_ASSIGNMENT.RECORD_ID);
        if (given.isEmpty()) {
            return;
        }
        var remembered = database.insertInto(
                IMPORT_TERM,
                IMPORT_TERM.ORGANIZATION_ID,
                IMPORT_TERM.IMPORT_ID,
                IMPORT_TERM.RECORD_ID,
                IMPORT_TERM.TERM_ID);
        for (var recordId : given) {
            remembered = remembered.values(organization(), importId, recordId, term);
        }
        remembered.onConflictDoNothing().execute();
    }

    /** What its source says of a record, and what imports were asked to give it beside that and it still carries. */
    public ResolvedTerms withGiven(UUID recordId, ResolvedTerms ofSource) {
        var given = database.selectDistinct(TERM_ASSIGNMENT.VOCABULARY_KEY, TERM_ASSIGNMENT.TERM_ID)
                .from(TERM_ASSIGNMENT)
                .join(IMPORT_TERM)
                .on(IMPORT_TERM.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(IMPORT_TERM.RECORD_ID.eq(TERM_ASSIGNMENT.RECORD_ID))
                .and(IMPORT_TERM.TERM_ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.in(ofSource.byVocabulary().keySet()))
                .fetchGroups(TERM_ASSIGNMENT.VOCABULARY_KEY, TERM_ASSIGNMENT.TERM_ID);
        if (given.isEmpty()) {
            return ofSource;
        }
        var holdingMany = references.vocabularies().stream()
                .filter(VocabularyState::holdsMany)
                .map(VocabularyState::key)
                .collect(Collectors.toSet());
        var both = new LinkedHashMap<>(ofSource.byVocabulary());
        given.forEach((vocabulary, ids) -> both.computeIfPresent(
                vocabulary,
                (_, source) -> holdingMany.contains(vocabulary) || source.isEmpty() ? union(source, ids) : source));
        return new ResolvedTerms(both);
    }

    /** Where the import is undone. */
    public void takeBack(UUID importId, Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) {
            return;
        }
        var given = database.deleteFrom(IMPORT_TERM)
                .where(IMPORT_TERM.ORGANIZATION_ID.eq(organization()))
                .and(IMPORT_TERM.IMPORT_ID.eq(importId))
                .and(IMPORT_TERM.RECORD_ID.in(recordIds))
                .returning(IMPORT_TERM.RECORD_ID, IMPORT_TERM.TERM_ID)
                .fetch();
        if (!given.isEmpty()) {
            var rows = given.map(row -> DSL.row(row.getRecordId(), row.getTermId()));
            database.deleteFrom(TERM_ASSIGNMENT)
                    .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(organization()))
                    .and(DSL.row(TERM_ASSIGNMENT.RECORD_ID, TERM_ASSIGNMENT.TERM_ID)
                            .in(rows))
                    .execute();
        }
    }

    private static List<UUID> union(List<UUID> some, List<UUID> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
