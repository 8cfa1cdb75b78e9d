package dev.outputhub.output.output.change;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Failures that callers of this service may tell apart. */
public enum OutputError implements ErrorCode {
    RAW_CONTENT_IS_KEPT(Kind.REFUSED);

    private final Kind kind;

    OutputError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
