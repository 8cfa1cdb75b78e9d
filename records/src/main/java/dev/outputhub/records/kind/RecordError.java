package dev.outputhub.records.kind;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What every kind of record can refuse. */
public enum RecordError implements ErrorCode {
    RECORD_DELETED(Kind.CONFLICT),
    RECORD_NOT_DELETED(Kind.CONFLICT),
    TOO_MANY_RECORDS(Kind.REFUSED),
    IDS_AND_FILTER(Kind.REFUSED),
    CHANGED_SINCE(Kind.CONFLICT),
    VOCABULARY_HOLDS_ONE(Kind.REFUSED),
    NOTHING_TO_UNDO(Kind.NOT_FOUND);

    private final Kind kind;

    RecordError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
