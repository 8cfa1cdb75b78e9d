package dev.outputhub.auth.audit;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why an entry is not redacted. */
enum AuditError implements ErrorCode {
    ENTRY_HOLDS_NO_TEXT(Kind.REFUSED),
    REDACTION_STAYS(Kind.REFUSED),
    ENTRY_WAS_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    AuditError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
