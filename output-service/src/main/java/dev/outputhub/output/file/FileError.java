package dev.outputhub.output.file;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import org.springframework.util.unit.DataSize;

/** Why a file is not taken. */
enum FileError implements ErrorCode {
    UNSUPPORTED_FILE_TYPE(Kind.UNSUPPORTED),
    FILE_TOO_LARGE(Kind.TOO_LARGE),
    FILE_DIFFERS(Kind.CONFLICT);

    private final Kind kind;

    FileError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Problem tooLarge(DataSize most) {
        return Problem.refused(FILE_TOO_LARGE, "file", "A file has at most " + most.toMegabytes() + " MB.");
    }
}
