package dev.outputhub.conversation.search;

import dev.outputhub.platform.problems.Problem;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this service can find. */
enum Kind {
    MESSAGE,
    CONVERSATION;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing asked for means everything; kinds of other services are none of this one's business. */
    static Set<Kind> parse(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return EnumSet.allOf(Kind.class);
        }
        var kinds = EnumSet.noneOf(Kind.class);
        for (var word : list.split(",", -1)) {
            switch (word.strip()) {
                case "message" -> kinds.add(MESSAGE);
                case "conversation" -> kinds.add(CONVERSATION);
                case "output", "prompt", "agent", "snippet" -> {}
                default ->
                    throw Problem.invalid(
                            "kinds", "must be some of output, prompt, message, conversation, agent, snippet");
            }
        }
        return kinds;
    }
}
