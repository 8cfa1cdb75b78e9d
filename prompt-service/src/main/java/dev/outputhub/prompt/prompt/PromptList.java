package dev.outputhub.prompt.prompt;

import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;
import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.PROMPT_SOURCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.records.terms.TermFilter;
import dev.outputhub.prompt.personal.PersonalMarks;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** By what a list of prompts can be filtered and sorted. */
@Component
public class PromptList {

    private final TermFilter terms;

    PromptList(TermFilter terms) {
        this.terms = terms;
    }

    Keyset keyset() {
        return Keyset.by(PROMPT.ID, "-createdAt")
                .sortable("createdAt", PROMPT.CREATED_AT)
                .sortable("updatedAt", PROMPT.UPDATED_AT)
                .sortable("title", PROMPT.TITLE)
                .sortable("slug", PROMPT.SLUG)
                .sortable("kind", PROMPT.KIND)
                .sortable("currentVersion", PROMPT.CURRENT_VERSION)
                .sortable("lastViewedAt", PersonalMarks.lastViewed());
    }

    /** For a statement that joins the caller's marks. */
    public Condition condition(ListQuery query) {
        var deleted = query.filter("deleted").isPresent() ? DSL.noCondition() : PROMPT.DELETED_AT.isNull();
        return Prompts.mine().and(deleted).and(filters().condition(query));
    }

    private Filters filters() {
        return Filters.declare()
                .field("id", PROMPT.ID)
                .field("title", PROMPT.TITLE)
                .field("slug", PROMPT.SLUG)
                .field("kind", PROMPT.KIND)
                .field("engineered", PROMPT.ENGINEERED)
                .field("currentVersion", PROMPT.CURRENT_VERSION)
                .field("createdAt", PROMPT.CREATED_AT)
                .field("createdBy", PROMPT.CREATED_BY)
                .field("updatedAt", PROMPT.UPDATED_AT)
                .field("updatedBy", PROMPT.UPDATED_BY)
                .field("deletedAt", PROMPT.DELETED_AT)
                .condition("deleted", PromptList::deleted)
                .condition("favourite", yes("favourite", PersonalMarks.isFavourite()))
                .condition("label", PromptList::labelled)
                .condition("agentId", value -> PROMPT.ID.in(usedBy(id("agentId", value))))
                .condition("snippetId", value -> PROMPT.ID.in(with(id("snippetId", value))))
                .condition("importId", value -> PROMPT.ID.in(broughtBy(id("importId", value))))
                .condition("q", PromptList::saying)
                .prefix("terms.", terms.on(PROMPT.ID));
    }

    private static Condition deleted(String value) {
        return switch (value) {
            case "true" -> PROMPT.DELETED_AT.isNotNull();
            case "false" -> PROMPT.DELETED_AT.isNull();
            case "all" -> DSL.noCondition();
            default -> throw Problem.invalid("deleted", "is true, false or all");
        };
    }

    private static Function<String, Condition> yes(String name, Condition condition) {
        return value -> switch (value) {
            case "true" -> condition;
            case "false" -> condition.not();
            default -> throw Problem.invalid(name, "is true or false");
        };
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

    private static Select<Record1<UUID>> usedBy(UUID agentId) {
        return DSL.select(AGENT_PROMPT.PROMPT_ID)
                .from(AGENT_PROMPT)
                .where(AGENT_PROMPT.ORGANIZATION_ID.eq(organization()))
                .and(AGENT_PROMPT.AGENT_ID.eq(agentId));
    }

    private static Select<Record1<UUID>> with(UUID snippetId) {
        return DSL.select(PROMPT_SNIPPET.PROMPT_ID)
                .from(PROMPT_SNIPPET)
                .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_SNIPPET.SNIPPET_ID.eq(snippetId));
    }

    private static Select<Record1<UUID>> broughtBy(UUID importId) {
        return DSL.select(PROMPT_SOURCE.PROMPT_ID)
                .from(PROMPT_SOURCE)
                .where(PROMPT_SOURCE.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_SOURCE.IMPORT_ID.eq(importId));
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value.strip());
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid(name, "is malformed");
        }
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
