package dev.outputhub.prompt.prompt.store;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What can go wrong with prompts. */
public enum PromptError implements ErrorCode {
    PROMPT_SLUG_TAKEN(Kind.CONFLICT),
    CONTENT_IS_VERSIONED(Kind.REFUSED),
    LABEL_RESERVED(Kind.REFUSED),
    CHECKLIST_UNFINISHED(Kind.REFUSED),
    UNKNOWN_SNIPPET(Kind.REFUSED);

    private final Kind kind;

    PromptError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
