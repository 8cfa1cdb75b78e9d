package dev.outputhub.prompt.snippet;

import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.tables.records.SnippetRecord;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The snippets of the caller's organisation. Use it within a transaction. */
@Repository
class Snippets {

    private static final Keyset KEYSET = Keyset.by(SNIPPET.ID, "-updatedAt")
            .sortable("title", SNIPPET.TITLE)
            .sortable("createdAt", SNIPPET.CREATED_AT)
            .sortable("updatedAt", SNIPPET.UPDATED_AT);

    private final DSLContext database;

    Snippets(DSLContext database) {
        this.database = database;
    }

    Page<Snippet> list(ListQuery query) {
        var wanted = wanted(query);
        var rows = database.selectFrom(SNIPPET)
                .where(wanted)
                .and(KEYSET.after(query))
                .orderBy(KEYSET.order(query))
                .limit(query.limit() + 1)
                .fetch();
        var page = KEYSET.page(query, rows, Snippets::read);
        return query.count() ? page.withTotal((long) database.fetchCount(SNIPPET, wanted)) : page;
    }

    Snippet get(UUID id) {
        return database.selectFrom(SNIPPET)
                .where(is(id))
                .fetchOptional(Snippets::read)
                .orElseThrow(() -> Problem.notFound("snippet", id));
    }

    /** The same, held against changes until the transaction ends. */
    Snippet lock(UUID id) {
        return database.selectFrom(SNIPPET)
                .where(is(id))
                .forUpdate()
                .fetchOptional(Snippets::read)
                .orElseThrow(() -> Problem.notFound("snippet", id));
    }

    void add(Snippet snippet) {
        var row = row(snippet);
        row.setOrganizationId(CurrentPrincipal.get().organizationId());
        row.setId(snippet.id());
        row.setCreatedAt(snippet.createdAt());
        row.setCreatedBy(snippet.createdBy());
        database.insertInto(SNIPPET).set(row).execute();
    }

    void update(Snippet snippet) {
        database.update(SNIPPET).set(row(snippet)).where(is(snippet.id())).execute();
    }

    private static SnippetRecord row(Snippet snippet) {
        var row = new SnippetRecord();
        row.setTitle(snippet.title());
        row.setText(snippet.text());
        row.setNotes(snippet.notes());
        row.setVersion(snippet.version());
        row.setUpdatedAt(snippet.updatedAt());
        row.setUpdatedBy(snippet.updatedBy());
        row.setDeletedAt(snippet.deletedAt());
        return row;
    }

    private static Condition wanted(ListQuery query) {
        var deleted = query.filter("deleted").isPresent() ? DSL.noCondition() : SNIPPET.DELETED_AT.isNull();
        return mine().and(deleted)
                .and(Filters.declare()
                        .field("id", SNIPPET.ID)
                        .field("title", SNIPPET.TITLE)
                        .field("createdAt", SNIPPET.CREATED_AT)
                        .field("updatedAt", SNIPPET.UPDATED_AT)
                        .condition("deleted", Snippets::deleted)
                        .condition("promptId", value -> SNIPPET.ID.in(with(value)))
                        .condition("q", Snippets::saying)
                        .condition(query));
    }

    private static Condition saying(String typed) {
        var text = typed.strip();
        return SNIPPET.TITLE.containsIgnoreCase(text).or(SNIPPET.TEXT.containsIgnoreCase(text));
    }

    private static Select<Record1<UUID>> with(String promptId) {
        try {
            return DSL.select(PROMPT_SNIPPET.SNIPPET_ID)
                    .from(PROMPT_SNIPPET)
                    .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(
                            CurrentPrincipal.get().organizationId()))
                    .and(PROMPT_SNIPPET.PROMPT_ID.eq(UUID.fromString(promptId)));
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("promptId", "is malformed");
        }
    }

    private static Condition deleted(String value) {
        return switch (value) {
            case "true" -> SNIPPET.DELETED_AT.isNotNull();
            case "false" -> SNIPPET.DELETED_AT.isNull();
            case "all" -> DSL.noCondition();
            default -> throw Problem.invalid("deleted", "is true, false or all");
        };
    }

    private static Condition mine() {
        return SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Condition is(UUID id) {
        return mine().and(SNIPPET.ID.eq(id));
    }

    private static Snippet read(SnippetRecord row) {
        return new Snippet(
                row.getId(),
                row.getTitle(),
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
