package dev.outputhub.output.duplicate;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;
import static dev.outputhub.records.database.Tables.VOCABULARY_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.terms.ResolvedTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of two outputs that become one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JoinedTerms {

    private final DSLContext database;

    JoinedTerms(DSLContext database) {
        this.database = database;
    }

    private record Carried(UUID output, UUID term, int position, boolean many) {}

    /** Of vocabularies that hold one, the kept output's; of those that say how sensitive it is, the stricter. */
    ResolvedTerms of(UUID kept, UUID gone) {
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

    private static List<UUID> join(String vocabulary, List<Carried> carried, UUID kept) {
        if (carried.getFirst().many()) {
            return carried.stream().map(Carried::term).distinct().toList();
        }
        var order = vocabulary.equals(Confidentiality.VOCABULARY)
                ? Comparator.comparingInt(Carried::position).reversed()
                : Comparator.comparing((Carried one) -> !one.output().equals(kept));
        return Stream.of(carried.stream().min(order).orElseThrow())
                .map(Carried::term)
                .toList();
    }
}
