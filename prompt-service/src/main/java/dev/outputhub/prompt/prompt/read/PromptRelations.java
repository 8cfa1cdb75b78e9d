package dev.outputhub.prompt.prompt.read;

import static dev.outputhub.prompt.database.Tables.AGENT;
import static dev.outputhub.prompt.database.Tables.AGENT_PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;
import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** What belongs to a prompt, as columns of the statement that fetches it. */
final class PromptRelations {

    private PromptRelations() {}

    static Field<JSON> none(String name) {
        return DSL.inline(null, JSON.class).as(name);
    }

    static Field<JSON> labels() {
        return DSL.field(
                        DSL.select(DSL.jsonObjectAgg(DSL.key(PROMPT_LABEL.LABEL).value(PROMPT_LABEL.NUMBER)))
                                .from(PROMPT_LABEL)
                                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(organization()))
                                .and(PROMPT_LABEL.PROMPT_ID.eq(PROMPT.ID)))
                .as("labels");
    }

    static Field<JSON> snippets() {
        return DSL.field(DSL.select(DSL.coalesce(
                                DSL.jsonArrayAgg(reference(SNIPPET.ID, SNIPPET.TITLE))
                                        .orderBy(PROMPT_SNIPPET.POSITION),
                                DSL.jsonArray()))
                        .from(PROMPT_SNIPPET)
                        .join(SNIPPET)
                        .on(SNIPPET.ORGANIZATION_ID.eq(PROMPT_SNIPPET.ORGANIZATION_ID))
                        .and(SNIPPET.ID.eq(PROMPT_SNIPPET.SNIPPET_ID))
                        .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(organization()))
                        .and(PROMPT_SNIPPET.PROMPT_ID.eq(PROMPT.ID))
                        .and(SNIPPET.DELETED_AT.isNull()))
                .as("snippets");
    }

    static Field<JSON> agents() {
        return DSL.field(DSL.select(DSL.coalesce(
                                DSL.jsonArrayAgg(reference(AGENT.ID, AGENT.NAME))
                                        .orderBy(AGENT.NAME),
                                DSL.jsonArray()))
                        .from(AGENT_PROMPT)
                        .join(AGENT)
                        .on(AGENT.ORGANIZATION_ID.eq(AGENT_PROMPT.ORGANIZATION_ID))
                        .and(AGENT.ID.eq(AGENT_PROMPT.AGENT_ID))
                        .where(AGENT_PROMPT.ORGANIZATION_ID.eq(organization()))
                        .and(AGENT_PROMPT.PROMPT_ID.eq(PROMPT.ID))
                        .and(AGENT.DELETED_AT.isNull()))
                .as("agents");
    }

    private static Field<JSON> reference(Field<UUID> id, Field<String> title) {
        return DSL.jsonObject(DSL.key("id").value(id), DSL.key("title").value(title));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
