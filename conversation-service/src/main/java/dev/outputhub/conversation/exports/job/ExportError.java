package dev.outputhub.conversation.exports.job;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What an export can refuse. */
public enum ExportError implements ErrorCode {
    UNKNOWN_EXPORT_FORMAT(Kind.REFUSED),
    UNKNOWN_EXPORT_KIND(Kind.REFUSED),
    EXPORT_FILTER_REFUSED(Kind.REFUSED),
    TOO_MANY_EXPORTS(Kind.CONFLICT),
    EXPORT_NOT_READY(Kind.CONFLICT),
    EXPORT_EXPIRED(Kind.GONE);

    private final Kind kind;

    ExportError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
