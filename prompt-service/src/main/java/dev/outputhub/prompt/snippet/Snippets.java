package dev.outputhub.prompt.snippet;

import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.tenancy.TransactionLock;
import dev.outputhub.prompt.database.tables.records.SnippetRecord;
import dev.outputhub.prompt.slug.Slug;
import java.util.HashSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The snippets of the caller's organisation. Use it within a transaction. */
@Repository
public class Snippets {

    private final DSLContext database;
    private final SnippetList list;

    Snippets(DSLContext database, SnippetList list) {
        this.database = database;
        this.list = list;
    }

    Page<Snippet> list(ListQuery query) {
        return SnippetList.KEYSET.page(query, database.selectFrom(SNIPPET), list.condition(query), Snippets::read);
    }

    public Snippet get(UUID id) {
        return database.selectFrom(SNIPPET)
                .where(SnippetRecords.KIND.is(id))
                .fetchOptional(Snippets::read)
                .orElseThrow(() -> Problem.notFound("snippet", id));
    }

    /** Made of the title, with a number at the end where others have it. */
    public String freeSlug(String title) {
        // two who make one of the same title at once would take the same number
        TransactionLock.take(database, "snippet-slug");
        var base = Slug.of(title);
        var taken = new HashSet<>(database.select(SNIPPET.SLUG)
                .from(SNIPPET)
                .where(SnippetRecords.KIND.mine())
                .and(SNIPPET.SLUG.startsWith(base.start()))
                .fetch(SNIPPET.SLUG));
        return base.freeAmong(taken::contains).value();
    }

    public void add(Snippet snippet) {
        database.insertInto(SNIPPET)
                .set(snippet.editable().columns())
                .set(SNIPPET.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(SNIPPET.ID, snippet.id())
                .set(SNIPPET.SLUG, snippet.slug())
                .set(SNIPPET.CREATED_AT, snippet.createdAt())
                .set(SNIPPET.CREATED_BY, snippet.createdBy())
                .set(SNIPPET.UPDATED_AT, snippet.updatedAt())
                .set(SNIPPET.UPDATED_BY, snippet.updatedBy())
                .set(SNIPPET.VERSION, snippet.version())
                .execute();
    }

    public static Snippet read(SnippetRecord row) {
        return new Snippet(
                row.getId(),
                row.getTitle(),
                row.getSlug(),
                row.getText(),
                row.getNotes(),
                row.getVersion(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getUpdatedAt(),
                row.getUpdatedBy(),
                row.getDeletedAt());
    }
}
