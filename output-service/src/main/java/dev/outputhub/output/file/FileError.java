package dev.outputhub.output.file;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** Why a file is not taken. */
enum FileError implements ErrorCode {
    UNSUPPORTED_FILE_TYPE(Kind.UNSUPPORTED),
    FILE_TOO_LARGE(Kind.TOO_LARGE);

    private final Kind kind;

    FileError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
