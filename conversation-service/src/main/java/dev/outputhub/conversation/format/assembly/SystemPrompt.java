package dev.outputhub.conversation.format.assembly;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions that a source keeps beside the messages: they come before the first of them. */
public final class SystemPrompt {

    private static final String ID = "system-prompt";

    private SystemPrompt() {}

    /** @return the id of its message, null when there are no instructions */
    public static @Nullable String add(ConversationAssembly assembly, @Nullable String words) {
        return words == null
                ? null
                : assembly.add(Turn.of(ID, Role.SYSTEM, List.of(new ContentPart.Text(words))), null, 0);
    }
}
