package dev.outputhub.prompt.prompt.read;

import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;
import static dev.outputhub.prompt.database.Tables.PROMPT_VERSION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.Keyset;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.prompt.checklist.ChecklistProgress;
import dev.outputhub.prompt.checklist.Progress;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.version.Diff;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Rendered;
import dev.outputhub.prompt.version.Rendering;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.prompt.version.VersionView;
import dev.outputhub.prompt.version.Versions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Reading what prompts say: versions, differences, and the text with its variables filled in. */
@Service
@Transactional(readOnly = true)
public class PromptReading {

    private static final Keyset KEYSET = Keyset.by(PROMPT_VERSION.NUMBER, "-number")
            .sortable("number", PROMPT_VERSION.NUMBER)
            .sortable("createdAt", PROMPT_VERSION.CREATED_AT);

    private final Prompts prompts;
    private final Versions versions;
    private final SnippetTexts snippets;
    private final ChecklistProgress checklist;
    private final DSLContext database;

    PromptReading(
            Prompts prompts,
            Versions versions,
            SnippetTexts snippets,
            ChecklistProgress checklist,
            DSLContext database) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.checklist = checklist;
        this.database = database;
    }

    public Page<VersionView> versions(UUID promptId, ListQuery query) {
        var kind = prompts.get(promptId).kind();
        var labels = labels();
        var checked = ChecklistProgress.field(PROMPT_VERSION.PROMPT_ID, PROMPT_VERSION.NUMBER, DSL.val(kind));
        var wanted = PROMPT_VERSION
                .ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(PROMPT_VERSION.PROMPT_ID.eq(promptId))
                .and(Filters.declare()
                        .field("number", PROMPT_VERSION.NUMBER)
                        .field("createdAt", PROMPT_VERSION.CREATED_AT)
                        .field("createdBy", PROMPT_VERSION.CREATED_BY)
                        .condition(query));
        return KEYSET.page(
                query,
                database.select(PROMPT_VERSION.fields()).select(labels, checked).from(PROMPT_VERSION),
                wanted,
                row -> VersionView.of(
                        versions.read(row.into(PROMPT_VERSION)),
                        Arrays.asList(row.get(labels)),
                        Progress.of(row.get(checked))));
    }

    /** @param name a number, {@code latest} or a label */
    public PromptVersion version(UUID promptId, String name) {
        return versions.named(promptId, prompts.get(promptId).currentVersion(), name);
    }

    public Prompt prompt(UUID id) {
        return prompts.get(id);
    }

    public VersionView view(PromptVersion version) {
        return VersionView.of(
                version,
                versions.labels(version.promptId(), version.number()),
                checklist.of(
                        version.promptId(), version.number(), version.content().kind()));
    }

    public VersionView view(UUID promptId, String name) {
        return view(version(promptId, name));
    }

    public Diff diff(UUID promptId, String from, @Nullable String to) {
        return Diff.between(version(promptId, from), version(promptId, to == null ? Versions.LATEST : to));
    }

    public Rendered render(UUID promptId, String name, Map<String, ? extends @Nullable JsonNode> variables) {
        return Rendering.render(snippets.composed(version(promptId, name)), variables);
    }

    public SnippetTexts.Composed compose(List<String> texts) {
        return snippets.compose(texts);
    }

    private static Field<String[]> labels() {
        return DSL.coalesce(
                        DSL.field(DSL.select(DSL.arrayAgg(PROMPT_LABEL.LABEL).orderBy(PROMPT_LABEL.LABEL))
                                .from(PROMPT_LABEL)
                                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(PROMPT_VERSION.ORGANIZATION_ID))
                                .and(PROMPT_LABEL.PROMPT_ID.eq(PROMPT_VERSION.PROMPT_ID))
                                .and(PROMPT_LABEL.NUMBER.eq(PROMPT_VERSION.NUMBER))),
                        DSL.val(new String[0]))
                .as("labels");
    }
}
