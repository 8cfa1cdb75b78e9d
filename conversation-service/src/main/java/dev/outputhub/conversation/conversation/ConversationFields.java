package dev.outputhub.conversation.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can change about a conversation; a merge patch is applied to it. */
public record ConversationFields(
        @NotBlank @Size(max = 500) String title,
        @NotNull LocalDate date,
        @Size(max = 20_000) @Nullable String notes,
        @Nullable UUID agentId,
        @Nullable UUID currentMessageId) {

    /** The fields that differ from others, as they are here. */
    Map<String, @Nullable Object> differingFrom(ConversationFields other) {
        var differing = new LinkedHashMap<String, @Nullable Object>();
        var mine = values();
        other.values().forEach((name, value) -> {
            if (!Objects.equals(value, mine.get(name))) {
                differing.put(name, mine.get(name));
            }
        });
        return differing;
    }

    private Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("title", title);
        values.put("date", date);
        values.put("notes", notes);
        values.put("agentId", agentId);
        values.put("currentMessageId", currentMessageId);
        return values;
    }
}
