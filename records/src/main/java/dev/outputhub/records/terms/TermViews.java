package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The terms of records: their ids come with the statement that fetches the records, what they are called is remembered. */
public class TermViews {

    private final TermCache cache;

    TermViews(TermCache cache) {
        this.cache = cache;
    }

    /** A column with the terms of the record, to be read by {@link Reader}: the epoch of the vocabularies, then ids. */
    public Field<UUID[]> field(Field<UUID> recordId) {
        var ids = DSL.select(TERM_ASSIGNMENT.TERM_ID)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId));
        return DSL.field("array_prepend({0}, array({1}))", SQLDataType.UUID.array(), TermSnapshots.epoch(), ids)
                .as("terms");
    }

    /** Reads the column for records of one kind, in one request. */
    public Reader reader(String recordKind) {
        return new Reader(recordKind);
    }

    /** Groups terms by vocabulary: a list where it holds many, one or null where it holds one, the unused ones included. */
    public final class Reader {

        private final String recordKind;

        // for all rows of a request, also where it cannot be remembered any longer
        private @Nullable CachedTerms held;

        private Reader(String recordKind) {
            this.recordKind = recordKind;
        }

        public Map<String, @Nullable Object> read(UUID[] column) {
            var assigned = Arrays.asList(column).subList(1, column.length);
            var known = known(column[0], assigned);
            var terms = new LinkedHashMap<String, @Nullable Object>();
            for (var vocabulary : known.vocabularies()) {
                if (vocabulary.appliesTo().contains(recordKind)) {
                    terms.put(vocabulary.key(), vocabulary.holdsMany() ? new ArrayList<TermView>() : null);
                }
            }
            assigned.stream()
                    .map(known.terms()::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingInt(CachedTerms.Term::rank))
                    .forEach(term -> put(terms, term));
            return terms;
        }

        private CachedTerms known(UUID epoch, List<UUID> assigned) {
            var known = held != null && held.knowsAll(assigned) ? held : cache.of(epoch, assigned);
            held = known;
            return known;
        }

        // one left behind by a vocabulary that was taken from this kind of record is not shown, until it applies again
        private static void put(Map<String, @Nullable Object> terms, CachedTerms.Term term) {
            if (!terms.containsKey(term.vocabularyKey())) {
                return;
            }
            if (terms.get(term.vocabularyKey()) instanceof List<?> many) {
                @SuppressWarnings("unchecked") // filled above, with nothing else
                var views = (List<TermView>) many;
                views.add(term.view());
            } else {
                // a record out of the trash may carry several of what holds one since: the first counts, as in lists
                terms.putIfAbsent(term.vocabularyKey(), term.view());
            }
        }
    }
}
