package dev.outputhub.prompt.prompt.store;

import static dev.outputhub.prompt.database.Tables.PROMPT_SNIPPET;
import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The snippets that go with a prompt, in their order. */
@Repository
public class AttachedSnippets {

    private final DSLContext database;

    AttachedSnippets(DSLContext database) {
        this.database = database;
    }

    public List<UUID> of(UUID promptId) {
        return database.select(PROMPT_SNIPPET.SNIPPET_ID)
                .from(PROMPT_SNIPPET)
                .where(mine(promptId))
                .orderBy(PROMPT_SNIPPET.POSITION)
                .fetch(PROMPT_SNIPPET.SNIPPET_ID);
    }

    /** Those of many prompts, without the ones in the trash. */
    public Map<UUID, List<UUID>> present(Collection<UUID> promptIds) {
        return database.select(PROMPT_SNIPPET.PROMPT_ID, PROMPT_SNIPPET.SNIPPET_ID)
                .from(PROMPT_SNIPPET)
                .join(SNIPPET)
                .on(SNIPPET.ORGANIZATION_ID.eq(PROMPT_SNIPPET.ORGANIZATION_ID))
                .and(SNIPPET.ID.eq(PROMPT_SNIPPET.SNIPPET_ID))
                .and(SNIPPET.DELETED_AT.isNull())
                .where(PROMPT_SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT_SNIPPET.PROMPT_ID.in(promptIds))
                .orderBy(PROMPT_SNIPPET.POSITION)
                .fetchGroups(PROMPT_SNIPPET.PROMPT_ID, PROMPT_SNIPPET.SNIPPET_ID);
    }

    /** Attaches those that are there and not in the trash. @return how many are not */
    public int setPresent(UUID promptId, List<UUID> wanted) {
        var known = known(wanted);
        set(promptId, wanted.stream().filter(known::contains).toList());
        return wanted.size() - known.size();
    }

    public void set(UUID promptId, List<UUID> wanted) {
        var ids = new LinkedHashSet<>(wanted);
        refuseUnknown(ids);
        database.deleteFrom(PROMPT_SNIPPET)
                .where(mine(promptId))
                .and(PROMPT_SNIPPET.SNIPPET_ID.notIn(ids))
                .execute();
        int position = 0;
        for (var id : ids) {
            database.insertInto(PROMPT_SNIPPET)
                    .set(PROMPT_SNIPPET.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                    .set(PROMPT_SNIPPET.PROMPT_ID, promptId)
                    .set(PROMPT_SNIPPET.SNIPPET_ID, id)
                    .set(PROMPT_SNIPPET.POSITION, position)
                    .onConflict(PROMPT_SNIPPET.ORGANIZATION_ID, PROMPT_SNIPPET.PROMPT_ID, PROMPT_SNIPPET.SNIPPET_ID)
                    .doUpdate()
                    .set(PROMPT_SNIPPET.POSITION, position)
                    .execute();
            position++;
        }
    }

    public void refuseUnknown(Collection<UUID> ids) {
        var known = known(ids);
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw Problem.refused(PromptError.UNKNOWN_SNIPPET, "snippetIds", "There is no snippet " + id + ".");
        });
    }

    private Set<UUID> known(Collection<UUID> ids) {
        return database.select(SNIPPET.ID)
                .from(SNIPPET)
                .where(SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(SNIPPET.ID.in(ids))
                .and(SNIPPET.DELETED_AT.isNull())
                .fetchSet(SNIPPET.ID);
    }

    private static Condition mine(UUID promptId) {
        return PROMPT_SNIPPET
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PROMPT_SNIPPET.PROMPT_ID.eq(promptId));
    }
}
