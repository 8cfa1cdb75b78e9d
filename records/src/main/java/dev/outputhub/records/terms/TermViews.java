package dev.outputhub.records.terms;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;
import static dev.outputhub.records.database.Tables.TERM_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The terms of records, fetched within the statement that fetches the records. */
public class TermViews {

    private record Assigned(
            String v,
            UUID id,
            String slug,
            String name,
            @Nullable String colour) {}

    private static final TypeReference<List<Assigned>> ASSIGNED = new TypeReference<>() {};

    private final TermReferences references;
    private final ObjectReader json;

    TermViews(TermReferences references, JsonMapper json) {
        this.references = references;
        this.json = json.readerFor(ASSIGNED);
    }

    /** A column with the terms of the record, to be read by {@link Reader}. */
    public Field<JSON> field(Field<UUID> recordId) {
        return DSL.field(DSL.select(DSL.jsonArrayAgg(DSL.jsonObject(
                                        DSL.key("v").value(TERM_ASSIGNMENT.VOCABULARY_KEY),
                                        DSL.key("id").value(TERM_REFERENCE.ID),
                                        DSL.key("slug").value(TERM_REFERENCE.SLUG),
                                        DSL.key("name").value(TERM_REFERENCE.NAME),
                                        DSL.key("colour").value(TERM_REFERENCE.COLOUR)))
                                .orderBy(TERM_REFERENCE.POSITION, TERM_REFERENCE.NAME))
                        .from(TERM_ASSIGNMENT)
                        .join(TERM_REFERENCE)
                        .on(TERM_REFERENCE.ORGANIZATION_ID.eq(TERM_ASSIGNMENT.ORGANIZATION_ID))
                        .and(TERM_REFERENCE.ID.eq(TERM_ASSIGNMENT.TERM_ID))
                        .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(
                                CurrentPrincipal.get().organizationId()))
                        .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId)))
                .as("terms");
    }

    /** Reads the column for records of one kind. */
    public Reader reader(String recordKind) {
        var applying = references.vocabularies().stream()
                .filter(vocabulary -> vocabulary.appliesTo().contains(recordKind))
                .toList();
        return new Reader(applying);
    }

    /** Groups terms by vocabulary: a list where it holds many, one or null where it holds one, the unused ones included. */
    public final class Reader {

        private final List<VocabularyState> vocabularies;

        private Reader(List<VocabularyState> vocabularies) {
            this.vocabularies = vocabularies;
        }

        public Map<String, @Nullable Object> read(@Nullable JSON column) {
            var terms = new LinkedHashMap<String, @Nullable Object>();
            for (var vocabulary : vocabularies) {
                terms.put(vocabulary.key(), vocabulary.holdsMany() ? new ArrayList<TermView>() : null);
            }
            if (column != null) {
                List<Assigned> assigned = json.readValue(column.data());
                assigned.forEach(term -> put(terms, term));
            }
            return terms;
        }

        // one left behind by a vocabulary that was taken from this kind of record is not shown, until it applies again
        private void put(Map<String, @Nullable Object> terms, Assigned assigned) {
            if (!terms.containsKey(assigned.v())) {
                return;
            }
            var view = new TermView(assigned.id(), assigned.slug(), assigned.name(), assigned.colour());
            if (terms.get(assigned.v()) instanceof List<?> many) {
                @SuppressWarnings("unchecked") // filled above, with nothing else
                var views = (List<TermView>) many;
                views.add(view);
            } else {
                // a record out of the trash may carry several of what holds one since: the first counts, as in lists
                terms.putIfAbsent(assigned.v(), view);
            }
        }
    }
}
