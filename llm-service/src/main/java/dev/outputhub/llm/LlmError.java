package dev.outputhub.llm;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What this service refuses. */
public enum LlmError implements ErrorCode {
    CONNECTION_NAME_TAKEN(Kind.CONFLICT),
    ENDPOINT_REQUIRED(Kind.REFUSED),
    KEY_REQUIRED(Kind.REFUSED),
    BUILT_IN_CONNECTION(Kind.REFUSED),
    UNKNOWN_MODEL(Kind.REFUSED),
    UNKNOWN_REFERENCE(Kind.REFUSED),
    MODEL_REQUIRED(Kind.REFUSED),
    NOTHING_ASKED(Kind.REFUSED),
    UNSUPPORTED_PARAMETER(Kind.INVALID),
    BUDGET_USED_UP(Kind.REFUSED),
    PRICE_UNKNOWN(Kind.REFUSED),
    ANSWER_RUNNING(Kind.CONFLICT),
    QUEUE_FULL(Kind.LIMITED);

    private final Kind kind;

    LlmError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
