package dev.outputhub.prompt.checklist;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;

public record NewChecklist(@NotNull @Size(max = LONGEST) List<@Valid @NotNull ChecklistItem> items) {

    /** Items. */
    public static final int LONGEST = 100;

    /** @throws Problem where one is there twice: an activity belongs to the item of its name */
    public List<ChecklistItem> trimmed() {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(NameKey.of(items.get(i).what()))) {
                throw Problem.invalid("items[" + i + "].what", "is in the list already");
            }
        }
        return items.stream().map(ChecklistItem::trimmed).toList();
    }
}
