package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_FAVOURITE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.search.SearchQuery;
import dev.outputhub.platform.terms.TermFilter;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How lists of outputs can be narrowed and ordered; the search and the bulk operations narrow by the same names. */
@Component
public class OutputFilters {

    static final Keyset ORDER = Keyset.by(OUTPUT.ID, "-createdAt")
            .sortable("createdAt", OUTPUT.CREATED_AT)
            .sortable("updatedAt", OUTPUT.UPDATED_AT)
            .sortable("date", OUTPUT.DATE)
            .sortable("title", OUTPUT.TITLE)
            .sortable("rating", DSL.coalesce(OUTPUT.RATING, DSL.inline((short) 0)));

    private final TermFilter terms;

    OutputFilters(TermFilter terms) {
        this.terms = terms;
    }

    /** The outputs of this organisation that the query means; those in the trash only where it asks for them. */
    public Condition condition(ListQuery query) {
        var mine = OUTPUT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
        var trash = query.filters().containsKey("deleted") ? DSL.noCondition() : OUTPUT.DELETED_AT.isNull();
        return mine.and(trash).and(declared(query).condition(query));
    }

    private Filters declared(ListQuery query) {
        return Filters.declare()
                .field("id", OUTPUT.ID)
                .field("title", OUTPUT.TITLE)
                .field("mediaType", OUTPUT.MEDIA_TYPE)
                .field("language", OUTPUT.LANGUAGE)
                .field("date", OUTPUT.DATE)
                .field("source", OUTPUT.SOURCE)
                .field("rating", OUTPUT.RATING)
                .field("notes", OUTPUT.NOTES)
                .field("model", OUTPUT.MODEL)
                .field("length", OUTPUT.CONTENT_LENGTH)
                .field("promptId", OUTPUT.PROMPT_ID)
                .field("promptVersion", OUTPUT.PROMPT_VERSION)
                .field("agentId", OUTPUT.AGENT_ID)
                .field("conversationId", OUTPUT.CONVERSATION_ID)
                .field("messageId", OUTPUT.MESSAGE_ID)
                .field("importId", OUTPUT.IMPORT_ID)
                .field("createdAt", OUTPUT.CREATED_AT)
                .field("createdBy", OUTPUT.CREATED_BY)
                .field("updatedAt", OUTPUT.UPDATED_AT)
                .field("updatedBy", OUTPUT.UPDATED_BY)
                .condition("deleted", OutputFilters::deleted)
                .condition("edited", value -> flag("edited", value, OUTPUT.EDIT_NUMBER.gt(0)))
                .condition("favourite", value -> flag("favourite", value, favourite()))
                .condition("q", typed -> matches(typed, query.filter("deleted").orElse("false")))
                .prefix("terms.", terms.on(OUTPUT.ID));
    }

    private static Condition deleted(String value) {
        return "any".equals(value) ? DSL.noCondition() : flag("deleted", value, OUTPUT.DELETED_AT.isNotNull());
    }

    private static Condition flag(String name, String value, Condition condition) {
        return switch (value) {
            case "true" -> condition;
            case "false" -> condition.not();
            default -> throw Problem.invalid(name, "is true or false");
        };
    }

    private static Condition favourite() {
        return OUTPUT.ID.in(DSL.select(OUTPUT_FAVOURITE.OUTPUT_ID)
                .from(OUTPUT_FAVOURITE)
                .where(OUTPUT_FAVOURITE.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(OUTPUT_FAVOURITE.PERSON_ID.eq(CurrentPrincipal.get().personId())));
    }

    private static Condition matches(String typed, String deleted) {
        return OUTPUT.ID.in(DSL.select(OutputMatches.ID).from(OutputMatches.of(SearchQuery.parse(typed), deleted)));
    }
}
