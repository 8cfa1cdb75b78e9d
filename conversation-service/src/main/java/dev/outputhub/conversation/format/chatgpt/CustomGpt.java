package dev.outputhub.conversation.format.chatgpt;

import dev.outputhub.conversation.format.ArchivedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.assembly.AgentDraft;
import dev.outputhub.conversation.format.json.Fields;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The custom GPT that a conversation was had with. The export has nothing of it but its id; an agent of that name still gathers its
 * conversations and leads to it, and a person can name it.
 */
record CustomGpt(String id) {

    /** Projects have such ids as well, and are no assistants. */
    private static final String PROJECT = "g-p-";

    static @Nullable CustomGpt of(JsonNode record) {
        return Stream.of("gizmo_id", "conversation_template_id")
                .map(field -> Fields.filled(record, field))
                .filter(id -> id != null && id.matches("g-[0-9A-Za-z-]{1,100}") && !id.startsWith(PROJECT))
                .findFirst()
                .map(CustomGpt::new)
                .orElse(null);
    }

    ArchivedRecord agent() {
        return new AgentDraft(Platform.CHATGPT, id, "Custom GPT " + id, null, "", null, "https://chatgpt.com/g/" + id)
                .build();
    }
}
