package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.kind.RecordKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the terms of a record, and tells what it carried before and carries now. */
@Transactional(propagation = Propagation.MANDATORY)
public class TermChanges {

    private final DSLContext database;
    private final TermAssignments assignments;
    private final TermReferences references;

    TermChanges(DSLContext database, TermAssignments assignments, TermReferences references) {
        this.database = database;
        this.assignments = assignments;
        this.references = references;
    }

    public TermDifference apply(RecordKind kind, UUID recordId, TermEdits edits) {
        if (edits.isEmpty()) {
            return TermDifference.NONE;
        }
        var vocabularies = edits.vocabularies();
        var carried = carried(recordId, vocabularies, edits.kept().containsValue(KeptTerm.LAST));
        var holdingOne = edits.added().isEmpty() ? Set.<String>of() : holdingOne();
        var before = new TreeMap<String, List<UUID>>();
        var after = new TreeMap<String, List<UUID>>();
        for (var vocabulary : vocabularies) {
            var was = carried.getOrDefault(vocabulary, Set.of());
            var becomes = becomes(vocabulary, was, edits, holdingOne.contains(vocabulary));
            if (!becomes.equals(was)) {
                before.put(vocabulary, List.copyOf(was));
                after.put(vocabulary, List.copyOf(becomes));
            }
        }
        if (!after.isEmpty()) {
            assignments.set(kind.name(), recordId, new ResolvedTerms(after));
        }
        return new TermDifference(before, after);
    }

    private static Set<UUID> becomes(String vocabulary, Set<UUID> was, TermEdits edits, boolean holdsOne) {
        var set = edits.set().byVocabulary().get(vocabulary);
        var becomes = new LinkedHashSet<>(set == null ? was : set);
        edits.removed().byVocabulary().getOrDefault(vocabulary, List.of()).forEach(becomes::remove);
        var added = edits.added().byVocabulary().getOrDefault(vocabulary, List.of());
        if (holdsOne && !added.isEmpty()) {
            becomes.clear();
        }
        becomes.addAll(added);
        return edits.kept().containsKey(vocabulary) && becomes.size() > 1
                ? Set.of(becomes.iterator().next())
                : becomes;
    }

    /** Those that are kept before others come first. */
    private Map<String, Set<UUID>> carried(UUID recordId, Set<String> vocabularies, boolean lastGiven) {
        var carried = new HashMap<String, Set<UUID>>();
        database.select(TERM_ASSIGNMENT.VOCABULARY_KEY, TERM_ASSIGNMENT.TERM_ID)
                .from(TERM_ASSIGNMENT)
                .leftJoin(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.in(vocabularies))
                .orderBy(
                        lastGiven
                                ? List.of(TERM_ASSIGNMENT.GIVEN.desc())
                                : List.of(
                                        TERM_REFERENCE.POSITION.asc(),
                                        TERM_REFERENCE.NAME.asc(),
                                        TERM_ASSIGNMENT.TERM_ID.asc()))
                .forEach(row -> carried.computeIfAbsent(row.value1(), _ -> new LinkedHashSet<>())
                        .add(row.value2()));
        return carried;
    }

    private Set<String> holdingOne() {
        var holdingOne = new LinkedHashSet<String>();
        references.vocabularies().stream()
                .filter(vocabulary -> !vocabulary.holdsMany())
                .forEach(vocabulary -> holdingOne.add(vocabulary.key()));
        return holdingOne;
    }
}
