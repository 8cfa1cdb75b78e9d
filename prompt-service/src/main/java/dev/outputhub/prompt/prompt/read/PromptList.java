package dev.outputhub.prompt.prompt.read;

import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;
import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.PROMPT_SOURCE;
import static dev.outputhub.prompt.database.Tables.PROMPT_VERSION;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.prompt.prompt.store.Folder;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.records.list.RecordFilters;
import dev.outputhub.records.list.RecordList;
import dev.outputhub.records.mark.Marks;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** By what a list of prompts can be filtered and sorted; sorting needs a statement that joins the caller's marks. */
@Component
public class PromptList implements RecordList {

    /** Filters that say for themselves whether archived prompts are meant. */
    private static final List<String> NAMING = List.of("archived", "deleted", "id", "slug");

    private final RecordFilters records;

    PromptList(RecordFilters records) {
        this.records = records;
    }

    Keyset keyset() {
        return Keyset.by(PROMPT.ID, "-createdAt")
                .sortable("createdAt", PROMPT.CREATED_AT)
                .sortable("updatedAt", PROMPT.UPDATED_AT)
                .sortable("title", PROMPT.TITLE)
                .sortable("slug", PROMPT.SLUG)
                .sortable("folder", DSL.coalesce(PROMPT.FOLDER, DSL.inline("")))
                .sortable("kind", PROMPT.KIND)
                .sortable("currentVersion", PROMPT.CURRENT_VERSION)
                .sortable("lastViewedAt", Marks.lastViewed());
    }

    @Override
    public Condition condition(ListQuery query) {
        var shown = NAMING.stream().anyMatch(name -> query.filter(name).isPresent())
                ? DSL.noCondition()
                : PROMPT.ARCHIVED.isFalse();
        return everything(query).and(shown);
    }

    /** Archived ones too, where the query does not say otherwise. */
    public Condition everything(ListQuery query) {
        return RecordFilters.condition(PromptRecords.KIND, filters(), query);
    }

    private Filters filters() {
        return records.declare(PromptRecords.KIND)
                .field("title", PROMPT.TITLE)
                .field("slug", PROMPT.SLUG)
                .field("kind", PROMPT.KIND)
                .field("engineered", PROMPT.ENGINEERED)
                .field("currentVersion", PROMPT.CURRENT_VERSION)
                .condition("label", PromptList::labelled)
                .condition("folder", PromptList::lying)
                .condition("archived", PromptList::archived)
                .related("agentId", PROMPT.ID, PromptList::used, AGENT_PROMPT.AGENT_ID)
                .related("snippetId", PROMPT.ID, PromptList::with, PROMPT_SNIPPET.SNIPPET_ID)
                .relation(
                        "usesSnippetId",
                        id -> PROMPT.ID
                                .in(with(PROMPT_SNIPPET.SNIPPET_ID.eq(id)))
                                .or(referringTo(leadingTo(id))))
                .relation(
                        "usesSnippetIdItself",
                        id -> PROMPT.ID
                                .in(with(PROMPT_SNIPPET.SNIPPET_ID.eq(id)))
                                .or(referringTo(slugOf(id))))
                .relation("importId", id -> PROMPT.ID.in(broughtBy(id)))
                .condition("q", PromptList::saying);
    }

    private static Condition labelled(String label) {
        return PROMPT.ID.in(DSL.select(PROMPT_LABEL.PROMPT_ID)
                .from(PROMPT_LABEL)
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_LABEL.LABEL.eq(label)));
    }

    private static Condition saying(String typed) {
        var search = SearchQuery.parse(typed);
        return DSL.condition(
                "{0} in (select id from search_prompts({1}, {2}))",
                PROMPT.ID, search.tsquery(), DSL.val(search.forgiving()));
    }

    private static Select<Record1<UUID>> used(Condition agents) {
        return DSL.select(AGENT_PROMPT.PROMPT_ID)
                .from(AGENT_PROMPT)
                .where(AGENT_PROMPT.ORGANIZATION_ID.eq(organization()))
                .and(agents);
    }

    private static Select<Record1<UUID>> with(Condition snippets) {
        return DSL.select(PROMPT_SNIPPET.PROMPT_ID)
                .from(PROMPT_SNIPPET)
                .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(organization()))
                .and(snippets);
    }

    // in what it says now, and in what programs get by a label
    private static Condition referringTo(Field<String> slugs) {
        return refers(PROMPT.CURRENT_TEXT, slugs)
                .or(DSL.exists(DSL.selectOne()
                        .from(PROMPT_LABEL)
                        .join(PROMPT_VERSION)
                        .on(PROMPT_VERSION.ORGANIZATION_ID.eq(PROMPT_LABEL.ORGANIZATION_ID))
                        .and(PROMPT_VERSION.PROMPT_ID.eq(PROMPT_LABEL.PROMPT_ID))
                        .and(PROMPT_VERSION.NUMBER.eq(PROMPT_LABEL.NUMBER))
                        .where(PROMPT_LABEL.ORGANIZATION_ID.eq(organization()))
                        .and(PROMPT_LABEL.PROMPT_ID.eq(PROMPT.ID))
                        .and(refers(
                                DSL.coalesce(PROMPT_VERSION.TEMPLATE, PROMPT_VERSION.MESSAGES.cast(String.class)),
                                slugs))));
    }

    private static Condition refers(Field<String> text, Field<String> slugs) {
        return DSL.condition("{0} ~ ('\\{\\{\\s*snippet:\\s*(' || {1} || ')\\s*\\}\\}')", text, slugs);
    }

    /** As alternatives of a pattern, read once for the statement; null where there is no such snippet. */
    private static Field<String> leadingTo(UUID snippetId) {
        return DSL.field(
                "(select string_agg(slug, '|') from slugs_leading_to({0}, {1}) as route (slug))",
                String.class, DSL.val(organization()), DSL.val(snippetId));
    }

    private static Field<String> slugOf(UUID snippetId) {
        return DSL.field(DSL.select(SNIPPET.SLUG)
                .from(SNIPPET)
                .where(SNIPPET.ORGANIZATION_ID.eq(organization()))
                .and(SNIPPET.ID.eq(snippetId)));
    }

    /** In it, or in a folder within it. */
    private static Condition lying(String folder) {
        if (folder.equals("none")) {
            return PROMPT.FOLDER.isNull();
        }
        var path = Folder.of(folder);
        return path == null ? DSL.noCondition() : PROMPT.FOLDER.eq(path).or(PROMPT.FOLDER.startsWith(path + "/"));
    }

    private static Condition archived(String value) {
        return value.equals("any") ? DSL.noCondition() : Filters.flag("archived", value, PROMPT.ARCHIVED.isTrue());
    }

    private static Select<Record1<UUID>> broughtBy(UUID importId) {
        return DSL.select(PROMPT_SOURCE.PROMPT_ID)
                .from(PROMPT_SOURCE)
                .where(PROMPT_SOURCE.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_SOURCE.IMPORT_ID.eq(importId));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
