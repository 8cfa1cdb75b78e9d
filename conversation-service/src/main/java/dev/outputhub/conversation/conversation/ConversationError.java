package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What a conversation can refuse. */
public enum ConversationError implements ErrorCode {
    IN_THE_TRASH(Kind.REFUSED),
    NOTHING_IN_COMMON(Kind.REFUSED),
    UNKNOWN_MESSAGE(Kind.REFUSED),
    UNKNOWN_REFERENCE(Kind.REFUSED),
    WENT_ON(Kind.REFUSED);

    private final Kind kind;

    ConversationError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
