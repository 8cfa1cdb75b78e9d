package dev.outputhub.records.life;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;
import static dev.outputhub.records.database.Tables.VOCABULARY_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermDifference;
import dev.outputhub.records.terms.TermEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of two records that become one. */
@Transactional(propagation = Propagation.MANDATORY)
public class JoinedTerms {

    private final DSLContext database;

    JoinedTerms(DSLContext database) {
        this.database = database;
    }

    private record Carried(UUID record, UUID term, int position, boolean many) {}

    /** Of vocabularies that hold one, the kept record's; of those that say how sensitive it is, the stricter. */
    public ResolvedTerms of(UUID kept, UUID gone) {
        var byVocabulary = new LinkedHashMap<String, List<Carried>>();
        database.select(
                        TERM_ASSIGNMENT.VOCABULARY_KEY,
                        TERM_ASSIGNMENT.RECORD_ID,
                        TERM_ASSIGNMENT.TERM_ID,
                        TERM_REFERENCE.POSITION,
                        VOCABULARY_REFERENCE.CARDINALITY)
                .from(TERM_ASSIGNMENT)
                .join(TERM_REFERENCE)
                .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                .join(VOCABULARY_REFERENCE)
                .on(VOCABULARY_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(VOCABULARY_REFERENCE.KEY.eq(TERM_ASSIGNMENT.VOCABULARY_KEY))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.in(kept, gone))
                .orderBy(TERM_ASSIGNMENT.VOCABULARY_KEY, TERM_ASSIGNMENT.TERM_ID)
                .forEach(row -> byVocabulary
                        .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Carried(row.value2(), row.value3(), row.value4(), "many".equals(row.value5()))));
        var joined = new LinkedHashMap<String, List<UUID>>();
        byVocabulary.forEach((vocabulary, carried) -> joined.put(vocabulary, join(vocabulary, carried, kept)));
        return new ResolvedTerms(joined);
    }

    /**
     * What takes it back, whenever that is: what came goes. What took the place of another term goes for that one, unless somebody chose
     * a third one meanwhile.
     */
    public TermEdits back(UUID kept, TermDifference joined) {
        var set = new LinkedHashMap<String, List<UUID>>();
        var removed = new LinkedHashMap<String, List<UUID>>();
        joined.after().forEach((vocabulary, after) -> {
            var before = joined.before().getOrDefault(vocabulary, List.of());
            if (after.containsAll(before)) {
                removed.put(
                        vocabulary,
                        after.stream().filter(term -> !before.contains(term)).toList());
            } else if (carried(kept, vocabulary).equals(Set.copyOf(after))) {
                set.put(vocabulary, stillThere(before));
            }
        });
        return new TermEdits(new ResolvedTerms(set), ResolvedTerms.NONE, new ResolvedTerms(removed), Map.of());
    }

    private Set<UUID> carried(UUID record, String vocabulary) {
        return database.select(TERM_ASSIGNMENT.TERM_ID)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(record))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .fetchSet(TERM_ASSIGNMENT.TERM_ID);
    }

    private List<UUID> stillThere(List<UUID> terms) {
        var there = new HashSet<>(database.select(TERM_REFERENCE.ID)
                .from(TERM_REFERENCE)
                .where(TERM_REFERENCE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_REFERENCE.ID.in(terms))
                .fetch(TERM_REFERENCE.ID));
        return terms.stream().filter(there::contains).toList();
    }

    private static List<UUID> join(String vocabulary, List<Carried> carried, UUID kept) {
        if (carried.getFirst().many()) {
            return carried.stream().map(Carried::term).distinct().toList();
        }
        var order = vocabulary.equals(Confidentiality.VOCABULARY)
                ? Comparator.comparingInt(Carried::position).reversed()
                : Comparator.comparing((Carried one) -> !one.record().equals(kept));
        return Stream.of(carried.stream().min(order).orElseThrow())
                .map(Carried::term)
                .toList();
    }
}
