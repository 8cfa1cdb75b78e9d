package dev.outputhub.output.reference;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** A record points to something that is not there. */
public enum ReferenceError implements ErrorCode {
    UNKNOWN_REFERENCE;

    @Override
    public Kind kind() {
        return Kind.REFUSED;
    }
}
