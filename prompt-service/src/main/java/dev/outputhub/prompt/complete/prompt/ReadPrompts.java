package dev.outputhub.prompt.complete.prompt;

import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.prompt.prompt.store.AttachedSnippets;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.quality.CompleteActivities;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.complete.ArchivedTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads prompts with all that belongs to them: a statement for each part, however many there are. */
@Component
class ReadPrompts {

    private final Prompts prompts;
    private final Versions versions;
    private final AttachedSnippets snippets;
    private final CompleteActivities activities;
    private final ArchivedTerms terms;
    private final DSLContext database;

    ReadPrompts(
            Prompts prompts,
            Versions versions,
            AttachedSnippets snippets,
            CompleteActivities activities,
            ArchivedTerms terms,
            DSLContext database) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.activities = activities;
        this.terms = terms;
        this.database = database;
    }

    List<CompletePrompt> read(Collection<UUID> ids) {
        var termColumn = terms.field(PROMPT.ID);
        var reader = terms.reader(PromptRecords.KIND.name());
        var allVersions = versions.of(ids);
        var allActivities = activities.of(ids);
        var allSlugs = prompts.retiredSlugs(ids);
        var allSnippets = snippets.present(ids);
        var allLabels = labels(ids);
        return database.select(PROMPT.fields())
                .select(termColumn)
                .from(PROMPT)
                .where(PromptRecords.KIND.are(ids))
                .fetch(row -> {
                    var prompt = Prompts.read(row.into(PROMPT));
                    var id = prompt.id();
                    return new CompletePrompt(
                            id,
                            prompt.title(),
                            prompt.slug(),
                            prompt.kind(),
                            prompt.description(),
                            prompt.engineered(),
                            prompt.notes(),
                            prompt.folder(),
                            prompt.archived(),
                            prompt.currentVersion(),
                            reader.read(row.get(termColumn)),
                            allSnippets.getOrDefault(id, List.of()),
                            allLabels.getOrDefault(id, Map.of()),
                            allSlugs.getOrDefault(id, List.of()),
                            allVersions.getOrDefault(id, List.<PromptVersion>of()).stream()
                                    .map(CompleteVersion::of)
                                    .toList(),
                            allActivities.getOrDefault(id, List.of()),
                            prompt.createdAt(),
                            prompt.updatedAt());
                });
    }

    Map<UUID, Map<String, Integer>> labels(Collection<UUID> ids) {
        return database
                .select(PROMPT_LABEL.PROMPT_ID, PROMPT_LABEL.LABEL, PROMPT_LABEL.NUMBER)
                .from(PROMPT_LABEL)
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(PROMPT_LABEL.PROMPT_ID.in(ids))
                .fetchGroups(PROMPT_LABEL.PROMPT_ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        labels -> labels.getValue().intoMap(PROMPT_LABEL.LABEL, PROMPT_LABEL.NUMBER)));
    }
}
