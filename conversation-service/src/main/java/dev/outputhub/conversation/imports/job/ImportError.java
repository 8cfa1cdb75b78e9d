package dev.outputhub.conversation.imports.job;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What an import can refuse. */
public enum ImportError implements ErrorCode {
    UPLOAD_EMPTY(Kind.REFUSED),
    UNKNOWN_FORMAT(Kind.REFUSED),
    MAPPING_INCOMPLETE(Kind.REFUSED),
    NO_TRIAL(Kind.CONFLICT),
    TRIAL_NOT_COMPLETED(Kind.CONFLICT),
    UPLOAD_REMOVED(Kind.CONFLICT),
    NOTHING_TO_UNDO(Kind.CONFLICT);

    private final Kind kind;

    ImportError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
