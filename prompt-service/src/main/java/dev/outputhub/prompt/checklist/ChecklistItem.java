package dev.outputhub.prompt.checklist;

import dev.outputhub.platform.naming.NotInvisible;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param kind of the prompts it is for; absent for all of them */
public record ChecklistItem(
        @NotBlank @NotInvisible @Size(max = 500) String what,

        @Nullable @Pattern(regexp = "text|chat", message = "is text or chat")
        String kind) {

    ChecklistItem trimmed() {
        return new ChecklistItem(what.strip(), kind);
    }
}
