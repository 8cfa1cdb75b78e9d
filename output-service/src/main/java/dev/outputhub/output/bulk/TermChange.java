package dev.outputhub.output.bulk;

import static dev.outputhub.platform.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.terms.ResolvedTerms;
import dev.outputhub.platform.terms.TermAssignments;
import dev.outputhub.platform.terms.TermReferences;
import dev.outputhub.platform.terms.VocabularyFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds terms to many outputs and takes terms from them, and tells which outputs that changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermChange {

    private static final String KIND = "output";

    private final DSLContext database;
    private final TermAssignments assignments;
    private final TermReferences references;

    TermChange(DSLContext database, TermAssignments assignments, TermReferences references) {
        this.database = database;
        this.assignments = assignments;
        this.references = references;
    }

    /** @return the outputs that carry other terms than before */
    Set<UUID> apply(Collection<UUID> ids, ResolvedTerms added, ResolvedTerms removed) {
        if (ids.isEmpty() || (added.isEmpty() && removed.isEmpty())) {
            return Set.of();
        }
        var before = carried(ids);
        assignments.remove(ids, removed);
        var single = holdingOne();
        assignments.add(KIND, ids, only(added, false, single));
        var replacing = only(added, true, single);
        ids.forEach(id -> assignments.set(KIND, id, replacing));
        var after = carried(ids);
        return ids.stream()
                .filter(id -> !before.getOrDefault(id, Set.of()).equals(after.getOrDefault(id, Set.of())))
                .collect(Collectors.toSet());
    }

    private Map<UUID, Set<UUID>> carried(Collection<UUID> ids) {
        var terms = new HashMap<UUID, Set<UUID>>();
        database.select(TERM_ASSIGNMENT.RECORD_ID, TERM_ASSIGNMENT.TERM_ID)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(ids))
                .forEach(row -> terms.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                        .add(row.value2()));
        return terms;
    }

    private Set<String> holdingOne() {
        return references.vocabularies().stream()
                .filter(vocabulary -> !vocabulary.holdsMany())
                .map(VocabularyFact::key)
                .collect(Collectors.toSet());
    }

    private static ResolvedTerms only(ResolvedTerms terms, boolean holdingOne, Set<String> single) {
        var chosen = new LinkedHashMap<String, List<UUID>>();
        terms.byVocabulary().forEach((vocabulary, ids) -> {
            if (single.contains(vocabulary) == holdingOne && !ids.isEmpty()) {
                chosen.put(vocabulary, ids);
            }
        });
        return new ResolvedTerms(chosen);
    }
}
