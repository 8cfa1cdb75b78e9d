package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.records.kind.RecordKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.transaction.annotation.Transactional;

/** How often each term occurs among this service's records; those in the trash are left out, as in lists. */
@Transactional(readOnly = true)
public class TermCounts {

    private final DSLContext database;
    private final List<RecordKind> kinds;

    TermCounts(DSLContext database, List<RecordKind> kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    Map<UUID, Integer> of(String vocabulary) {
        return of(vocabulary, kinds.stream().map(RecordKind::name).collect(Collectors.toSet()));
    }

    public Map<UUID, Integer> of(String vocabulary, Set<String> wanted) {
        return sum(kinds.stream()
                .filter(kind -> wanted.contains(kind.name()))
                .map(kind -> of(vocabulary, kind))
                .toList());
    }

    /** How many records of each kind carry more than one term of the vocabulary; kinds without any are left out. */
    public Map<String, Integer> ofSeveral(String vocabulary) {
        var counts = new TreeMap<String, Integer>();
        for (var kind : kinds) {
            int count = database.fetchCount(
                    kind.table(),
                    kind.mine().and(kind.deletedAt().isNull()).and(kind.id().in(carriersOfSeveral(vocabulary))));
            if (count > 0) {
                counts.put(kind.name(), count);
            }
        }
        return counts;
    }

    static Select<Record1<UUID>> carriersOfSeveral(String vocabulary) {
        return DSL.select(TERM_ASSIGNMENT.RECORD_ID)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .groupBy(TERM_ASSIGNMENT.RECORD_ID)
                .having(DSL.count().gt(1));
    }

    private Map<UUID, Integer> of(String vocabulary, RecordKind kind) {
        return database.select(TERM_ASSIGNMENT.TERM_ID, DSL.count())
                .from(TERM_ASSIGNMENT)
                .join(kind.table())
                .on(kind.organizationId().eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                .and(kind.id().eq(TERM_ASSIGNMENT.RECORD_ID))
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.VOCABULARY_KEY.eq(vocabulary))
                .and(kind.deletedAt().isNull())
                .groupBy(TERM_ASSIGNMENT.TERM_ID)
                .fetchMap(TERM_ASSIGNMENT.TERM_ID, DSL.count());
    }

    private static Map<UUID, Integer> sum(Collection<Map<UUID, Integer>> counts) {
        var sum = new HashMap<UUID, Integer>();
        counts.forEach(some -> some.forEach((term, count) -> sum.merge(term, count, Integer::sum)));
        return sum;
    }
}
