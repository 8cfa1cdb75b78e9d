package dev.outputhub.prompt.vocabulary;

import static dev.outputhub.prompt.database.Tables.TERM;
import static dev.outputhub.prompt.database.Tables.VOCABULARY;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of vocabularies. */
@Service
@Transactional(readOnly = true)
class VocabularySearch {

    private static final Keyset KEYSET = Keyset.by(VOCABULARY.KEY, "name")
            .sortable("name", VOCABULARY.NAME)
            .sortable("key", VOCABULARY.KEY)
            .sortable("createdAt", VOCABULARY.CREATED_AT)
            .sortable("updatedAt", VOCABULARY.UPDATED_AT);

    private final Vocabularies vocabularies;
    private final DSLContext database;

    VocabularySearch(Vocabularies vocabularies, DSLContext database) {
        this.vocabularies = vocabularies;
        this.database = database;
    }

    Page<VocabularyView> list(ListQuery query) {
        var terms = terms();
        return KEYSET.page(
                query,
                database.select(VOCABULARY.fields()).select(terms).from(VOCABULARY),
                VocabularyList.condition(query),
                row -> VocabularyView.of(Vocabularies.read(row.into(VOCABULARY)), row.get(terms)));
    }

    VocabularyView get(String key) {
        return view(vocabularies.get(key));
    }

    VocabularyView view(Vocabulary vocabulary) {
        var terms = terms();
        var count = database.select(terms)
                .from(VOCABULARY)
                .where(Vocabularies.mine())
                .and(VOCABULARY.KEY.eq(vocabulary.key()))
                .fetchOptional(terms);
        return VocabularyView.of(vocabulary, count.orElse(0));
    }

    private static Field<Integer> terms() {
        return DSL.field(DSL.selectCount()
                        .from(TERM)
                        .where(TERM.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                        .and(TERM.VOCABULARY_KEY.eq(VOCABULARY.KEY))
                        .and(TERM.MERGED_INTO.isNull())
                        .andNot(TERM.ARCHIVED))
                .as("terms");
    }
}
