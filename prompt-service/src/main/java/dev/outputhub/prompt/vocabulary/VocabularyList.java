package dev.outputhub.prompt.vocabulary;

import static dev.outputhub.prompt.database.Tables.VOCABULARY;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.ListQuery;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** By what a list of vocabularies can be filtered. */
public final class VocabularyList {

    private VocabularyList() {}

    public static Condition condition(ListQuery query) {
        return Vocabularies.mine()
                .and(VOCABULARY.DELETED_AT.isNull())
                .and(Filters.declare()
                        .field("key", VOCABULARY.KEY)
                        .field("cardinality", VOCABULARY.CARDINALITY)
                        .field("system", VOCABULARY.SYSTEM)
                        .field("required", VOCABULARY.REQUIRED)
                        .field("hierarchical", VOCABULARY.HIERARCHICAL)
                        .condition("appliesTo", kind -> DSL.val(kind).eq(DSL.any(VOCABULARY.APPLIES_TO)))
                        .condition(
                                "q",
                                text -> VOCABULARY
                                        .NAME
                                        .containsIgnoreCase(text.strip())
                                        .or(VOCABULARY.KEY.containsIgnoreCase(text.strip())))
                        .condition(query));
    }
}
