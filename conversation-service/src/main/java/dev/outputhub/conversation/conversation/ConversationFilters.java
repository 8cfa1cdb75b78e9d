package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_FAVOURITE;

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

/** How lists of conversations can be narrowed and ordered; search and bulk operations narrow by the same names. */
@Component
public class ConversationFilters {

    static final Keyset ORDER = Keyset.by(CONVERSATION.ID, "-date")
            .sortable("date", CONVERSATION.DATE)
            .sortable("createdAt", CONVERSATION.CREATED_AT)
            .sortable("updatedAt", CONVERSATION.UPDATED_AT)
            .sortable("title", CONVERSATION.TITLE)
            .sortable("messageCount", CONVERSATION.MESSAGE_COUNT);

    private final TermFilter terms;

    ConversationFilters(TermFilter terms) {
        this.terms = terms;
    }

    /** The conversations of this organisation that the query means; those in the trash only where it asks for them. */
    public Condition condition(ListQuery query) {
        var mine = CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
        var trash = query.filters().containsKey("deleted") ? DSL.noCondition() : CONVERSATION.DELETED_AT.isNull();
        return mine.and(trash).and(declared(query).condition(query));
    }

    private Filters declared(ListQuery query) {
        return Filters.declare()
                .field("id", CONVERSATION.ID)
                .field("title", CONVERSATION.TITLE)
                .field("date", CONVERSATION.DATE)
                .field("platform", CONVERSATION.PLATFORM)
                .field("sourceId", CONVERSATION.SOURCE_ID)
                .field("model", CONVERSATION.MODEL)
                .field("agentId", CONVERSATION.AGENT_ID)
                .field("importId", CONVERSATION.IMPORT_ID)
                .field("messageCount", CONVERSATION.MESSAGE_COUNT)
                .field("createdAt", CONVERSATION.CREATED_AT)
                .field("createdBy", CONVERSATION.CREATED_BY)
                .field("updatedAt", CONVERSATION.UPDATED_AT)
                .field("updatedBy", CONVERSATION.UPDATED_BY)
                .condition("deleted", ConversationFilters::deleted)
                .condition("favourite", value -> flag("favourite", value, favourite()))
                .condition("q", typed -> matches(typed, query.filter("deleted").orElse("false")))
                .prefix("terms.", terms.on(CONVERSATION.ID));
    }

    private static Condition deleted(String value) {
        return "any".equals(value) ? DSL.noCondition() : flag("deleted", value, CONVERSATION.DELETED_AT.isNotNull());
    }

    private static Condition flag(String name, String value, Condition condition) {
        return switch (value) {
            case "true" -> condition;
            case "false" -> condition.not();
            default -> throw Problem.invalid(name, "is true or false");
        };
    }

    private static Condition favourite() {
        var principal = CurrentPrincipal.get();
        return CONVERSATION.ID.in(DSL.select(CONVERSATION_FAVOURITE.CONVERSATION_ID)
                .from(CONVERSATION_FAVOURITE)
                .where(CONVERSATION_FAVOURITE.ORGANIZATION_ID.eq(principal.organizationId()))
                .and(CONVERSATION_FAVOURITE.PERSON_ID.eq(principal.personId())));
    }

    /** In its title or in one of its messages. */
    private static Condition matches(String typed, String deleted) {
        var query = SearchQuery.parse(typed);
        return CONVERSATION.ID.in(DSL.select(ConversationMatches.ID)
                .from(ConversationMatches.titles(query, deleted))
                .union(DSL.select(ConversationMatches.ID).from(ConversationMatches.messages(query, deleted))));
    }
}
