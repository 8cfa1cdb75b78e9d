package dev.outputhub.prompt.complete.checklist;

import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.checklist.ChecklistItem;
import dev.outputhub.prompt.checklist.NewChecklist;
import dev.outputhub.prompt.label.Labels;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation checks on every version of a prompt. It has one, whose id is that of the organisation.
 *
 * @param labels those that demand a finished checklist
 */
record CompleteChecklist(
        @NotNull UUID id,
        @Nullable @Size(max = NewChecklist.LONGEST) List<@NotNull @Valid Item> items,
        @Nullable @Size(max = 1000) List<@NotNull String> labels) {

    CompleteChecklist {
        items = Objects.requireNonNullElse(items, List.of());
        labels =
                labels == null ? List.of() : labels.stream().distinct().sorted().toList();
    }

    /** @param promptKind text or chat; null for prompts of both */
    record Item(
            @NotBlank @NotInvisible @Size(max = 500) String what,

            @Nullable @Pattern(regexp = "text|chat", message = "is text or chat")
            String promptKind) {}

    static CompleteChecklist of(UUID organization, List<ChecklistItem> items, List<String> labels) {
        return new CompleteChecklist(
                organization,
                items.stream().map(item -> new Item(item.what(), item.kind())).toList(),
                labels);
    }

    CompleteChecklist here(UUID organization) {
        labels().forEach(Labels::refuseMalformed);
        return of(organization, checklist().trimmed(), labels());
    }

    NewChecklist checklist() {
        return new NewChecklist(Objects.requireNonNull(items).stream()
                .map(item -> new ChecklistItem(item.what(), item.promptKind()))
                .toList());
    }

    @Override
    public List<String> labels() {
        return Objects.requireNonNull(labels);
    }
}
