package dev.outputhub.prompt.complete.prompt;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.label.Labels;
import dev.outputhub.prompt.prompt.store.EditablePrompt;
import dev.outputhub.prompt.prompt.store.Folder;
import dev.outputhub.prompt.quality.CompleteActivity;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.records.complete.ArchiveIds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A prompt with all that belongs to it.
 *
 * @param promptKind text or chat: what of a prompt is elsewhere its kind
 * @param terms slugs by vocabulary
 * @param labels the numbers of the versions they point at
 * @param retiredSlugs addresses that it had before
 * @param versions the last of them is the current one
 */
record CompletePrompt(
        @NotNull UUID id,

        @NotBlank @NotInvisible @Size(max = EditablePrompt.LONGEST_TITLE)
        String title,

        @NotNull String slug,

        @NotNull @Pattern(regexp = "text|chat", message = "is text or chat")
        String promptKind,

        @Nullable @Size(max = 10_000) String description,
        boolean engineered,
        @Nullable @Size(max = 100_000) String notes,
        @Nullable @Size(max = Folder.LONGEST) String folder,
        boolean archived,
        int currentVersion,
        @Nullable JsonNode terms,
        @Nullable List<@NotNull UUID> snippetIds,
        @Nullable Map<String, @NotNull Integer> labels,
        @Nullable List<@NotNull @Size(min = 1, max = Slug.LONGEST) String> retiredSlugs,
        @NotEmpty List<@NotNull @Valid CompleteVersion> versions,
        @Nullable List<@NotNull @Valid CompleteActivity> activities,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    // ids are others elsewhere, and what has another order is not the same
    private static final Comparator<CompleteActivity> ORDER = Comparator.comparingInt(CompleteActivity::version)
            .thenComparing(CompleteActivity::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CompleteActivity::what)
            .thenComparing(activity -> String.valueOf(activity.result()))
            .thenComparing(CompleteActivity::doneAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(activity -> String.valueOf(activity.note()));

    CompletePrompt {
        snippetIds =
                snippetIds == null ? List.of() : snippetIds.stream().distinct().toList();
        labels = new TreeMap<>(labels == null ? Map.of() : labels);
        retiredSlugs = sorted(retiredSlugs);
        activities = activities == null
                ? List.of()
                : activities.stream().sorted(ORDER).toList();
        versions = versions == null
                ? List.of()
                : versions.stream()
                        .sorted(Comparator.comparingInt(CompleteVersion::number))
                        .toList();
    }

    private static List<String> sorted(@Nullable Collection<String> texts) {
        return texts == null ? List.of() : texts.stream().distinct().sorted().toList();
    }

    /** @throws Problem when its parts do not fit together */
    void check() {
        var numbers = versions.stream().map(CompleteVersion::number).collect(Collectors.toSet());
        if (numbers.size() < versions.size() || versions.getFirst().number() < 1) {
            throw Problem.invalid("versions", "are numbered from 1 on, each once");
        }
        if (currentVersion != current().number()) {
            throw Problem.invalid("currentVersion", "is the number of the last version");
        }
        versions.forEach(version -> version.check(promptKind));
        labels().forEach((label, number) -> {
            Labels.refuseMalformed(label);
            if (!numbers.contains(number)) {
                throw Problem.invalid("labels." + label, "points at a version that is not there");
            }
        });
        activities().forEach(activity -> {
            if (!numbers.contains(activity.version())) {
                throw Problem.invalid("activities", "are of a version that is not there");
            }
        });
    }

    CompletePrompt here(ArchiveIds ids) {
        return new CompletePrompt(
                ids.here(id),
                NameKey.trimmed(title),
                slug,
                promptKind,
                description,
                engineered,
                notes,
                Folder.of(folder),
                archived,
                currentVersion,
                terms,
                snippetIds().stream().map(ids::here).toList(),
                labels,
                retiredSlugs,
                versions,
                activities().stream()
                        .map(activity -> activity.under(ids.here(activity.id())))
                        .toList(),
                createdAt,
                updatedAt);
    }

    CompleteVersion current() {
        return versions.getLast();
    }

    EditablePrompt editable(String otherSlug) {
        return new EditablePrompt(title, otherSlug, description, engineered, notes, folder, archived);
    }

    @Override
    public List<UUID> snippetIds() {
        return Objects.requireNonNull(snippetIds);
    }

    @Override
    public Map<String, Integer> labels() {
        return Objects.requireNonNull(labels);
    }

    @Override
    public List<String> retiredSlugs() {
        return Objects.requireNonNull(retiredSlugs);
    }

    @Override
    public List<CompleteActivity> activities() {
        return Objects.requireNonNull(activities);
    }
}
