package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What can go wrong with versions. */
public enum VersionError implements ErrorCode {
    EMPTY_VERSION(Kind.REFUSED),
    UNCHANGED_VERSION(Kind.REFUSED),
    WRONG_KIND(Kind.REFUSED),
    VARIABLES_MISSING(Kind.REFUSED),
    VARIABLE_MISTYPED(Kind.REFUSED),
    SNIPPET_MISSING(Kind.REFUSED),
    SNIPPET_CYCLE(Kind.REFUSED),
    COMPOSITION_TOO_LONG(Kind.REFUSED),
    VERSION_RACE(Kind.CONFLICT);

    private final Kind kind;

    VersionError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
