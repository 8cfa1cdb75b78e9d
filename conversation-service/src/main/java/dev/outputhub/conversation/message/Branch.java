package dev.outputhub.conversation.message;

import dev.outputhub.platform.problems.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which messages of a conversation a caller asks for. */
sealed interface Branch {

    record Active() implements Branch {}

    record All() implements Branch {}

    record EndingIn(UUID message) implements Branch {}

    static Branch of(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("active")) {
            return new Active();
        }
        if (text.equals("all")) {
            return new All();
        }
        try {
            return new EndingIn(UUID.fromString(text));
        } catch (IllegalArgumentException neither) {
            throw Problem.invalid("branch", "is active, all or the id of a message");
        }
    }
}
