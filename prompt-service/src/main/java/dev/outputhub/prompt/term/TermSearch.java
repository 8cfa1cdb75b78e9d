package dev.outputhub.prompt.term;

import static dev.outputhub.prompt.database.Tables.TERM;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.vocabulary.Vocabularies;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of terms, and the few that fit what somebody is typing. */
@Service
@Transactional(readOnly = true)
class TermSearch {

    private static final Keyset KEYSET = Keyset.by(TERM.ID, "position")
            .sortable("position", TERM.POSITION)
            .sortable("name", TERM.NAME)
            .sortable("slug", TERM.SLUG)
            .sortable("createdAt", TERM.CREATED_AT)
            .sortable("updatedAt", TERM.UPDATED_AT);

    private final Vocabularies vocabularies;
    private final Terms terms;
    private final DSLContext database;

    TermSearch(Vocabularies vocabularies, Terms terms, DSLContext database) {
        this.vocabularies = vocabularies;
        this.terms = terms;
        this.database = database;
    }

    Page<TermDetails> list(String key, ListQuery query) {
        vocabularies.get(key);
        var wanted = wanted(key, query);
        return query.filter("q").map(typed -> fitting(typed, wanted, query)).orElseGet(() -> page(wanted, query));
    }

    TermDetails get(String key, UUID id) {
        vocabularies.get(key);
        return TermDetails.of(terms.get(key, id), null);
    }

    private Page<TermDetails> page(Condition wanted, ListQuery query) {
        return KEYSET.page(query, database.selectFrom(TERM), wanted, row -> TermDetails.of(terms.read(row), null));
    }

    // the best first and no second page: whoever does not find a term goes on typing
    private Page<TermDetails> fitting(String typed, Condition wanted, ListQuery query) {
        var fitting = database.selectFrom(TERM)
                .where(wanted)
                .orderBy(TypedName.rank(typed).desc(), TERM.POSITION, TERM.NAME)
                .limit(query.limit())
                .fetch(row -> TermDetails.of(terms.read(row), null));
        return new Page<>(fitting, null, query.count() ? (long) database.fetchCount(TERM, wanted) : null);
    }

    private static Condition wanted(String key, ListQuery query) {
        var archived = query.filter("archived").isPresent()
                ? DSL.noCondition()
                : DSL.condition(TERM.ARCHIVED).not();
        return Terms.in(key)
                .and(TERM.MERGED_INTO.isNull())
                .and(archived)
                .and(Filters.declare()
                        .field("slug", TERM.SLUG)
                        .field("name", TERM.NAME)
                        .field("parentId", TERM.PARENT_ID)
                        .condition("archived", TermSearch::archived)
                        .condition("q", TypedName::fits)
                        .prefix(
                                "attributes.",
                                attribute -> DSL.condition(
                                        "{0} ->> {1} = {2}",
                                        TERM.ATTRIBUTES.coerce(JSONB.class), attribute.getKey(), attribute.getValue()))
                        .condition(query));
    }

    private static Condition archived(String value) {
        return switch (value) {
            case "true" -> DSL.condition(TERM.ARCHIVED);
            case "false" -> DSL.condition(TERM.ARCHIVED).not();
            case "any", "all" -> DSL.noCondition();
            default -> throw Problem.invalid("archived", "is true, false or any");
        };
    }
}
