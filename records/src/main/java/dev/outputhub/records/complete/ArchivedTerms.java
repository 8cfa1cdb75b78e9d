package dev.outputhub.records.complete;

import static dev.outputhub.records.database.Tables.TERM_ASSIGNMENT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermEdits;
import dev.outputhub.records.terms.TermResolver;
import dev.outputhub.records.terms.TermView;
import dev.outputhub.records.terms.TermViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The terms of records as archives have them: by vocabulary a slug, or a list of slugs where it holds many. */
public class ArchivedTerms {

    private final TermViews views;
    private final TermResolver resolver;
    private final DSLContext database;

    ArchivedTerms(TermViews views, TermResolver resolver, DSLContext database) {
        this.views = views;
        this.resolver = resolver;
        this.database = database;
    }

    /** A column with the terms of the record, to be read by {@link Reader}. */
    public Field<UUID[]> field(Field<UUID> recordId) {
        return views.field(recordId);
    }

    public Reader reader(String recordKind) {
        return new Reader(views.reader(recordKind));
    }

    /** Reads the column. */
    public record Reader(TermViews.Reader views) {

        public ObjectNode read(UUID[] column) {
            var terms = JsonNodeFactory.instance.objectNode();
            views.read(column).forEach((vocabulary, value) -> {
                if (value instanceof TermView one) {
                    terms.put(vocabulary, one.slug());
                } else if (value instanceof List<?> many && !many.isEmpty()) {
                    var slugs = terms.putArray(vocabulary);
                    many.forEach(term -> slugs.add(((TermView) term).slug()));
                }
            });
            return terms;
        }
    }

    /**
     * The terms that a record of an archive names, made where they are missing; none in a dry run, which makes nothing. A vocabulary that
     * is not here, or takes none of them, costs the record nothing but those terms.
     */
    public ResolvedTerms resolve(String recordKind, JsonNode terms, boolean dryRun, LeftOut leftOut) {
        if (dryRun || !terms.isObject()) {
            return ResolvedTerms.NONE;
        }
        var resolved = new LinkedHashMap<String, List<UUID>>();
        terms.properties().forEach(vocabulary -> {
            if (vocabulary.getValue().isEmpty() && !vocabulary.getValue().isString()) {
                return;
            }
            try {
                resolved.putAll(resolver.resolveOfSource(recordKind, Map.of(vocabulary.getKey(), vocabulary.getValue()))
                        .byVocabulary());
            } catch (Problem refused) {
                if (refused.code().kind() != Kind.REFUSED && refused.code().kind() != Kind.INVALID) {
                    throw refused;
                }
                leftOut.because("without its terms of " + vocabulary.getKey() + ": " + refused.detail());
            }
        });
        return new ResolvedTerms(resolved);
    }

    /** Brings a record that is here to these terms: what it carries of other vocabularies goes. Within a transaction. */
    public TermEdits replacing(UUID recordId, ResolvedTerms resolved) {
        var all = new LinkedHashMap<String, List<UUID>>();
        database.selectDistinct(TERM_ASSIGNMENT.VOCABULARY_KEY)
                .from(TERM_ASSIGNMENT)
                .where(TERM_ASSIGNMENT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(TERM_ASSIGNMENT.RECORD_ID.eq(recordId))
                .forEach(row -> all.put(row.value1(), List.of()));
        all.putAll(resolved.byVocabulary());
        return TermEdits.replacing(new ResolvedTerms(all));
    }
}
