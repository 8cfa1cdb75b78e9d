package dev.outputhub.auth.deletion;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

enum DeletionError implements ErrorCode {
    DELETED_BY_PEOPLE_ALONE;

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
