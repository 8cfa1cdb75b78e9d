package dev.outputhub.auth.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;

/** What SCIM has words of its own for (RFC 7644, section 3.12). */
enum ScimRefusal implements ErrorCode {
    INVALID_FILTER("invalidFilter"),
    INVALID_PATH("invalidPath"),
    INVALID_SYNTAX("invalidSyntax"),
    INVALID_VALUE("invalidValue"),
    NO_TARGET("noTarget");

    private final String type;

    ScimRefusal(String type) {
        this.type = type;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    String type() {
        return type;
    }

    Problem because(String detail) {
        return new Problem(this, detail);
    }

    static Problem of(ScimException refused) {
        for (var one : values()) {
            if (one.type.equals(refused.getScimError().getScimType())) {
                return one.because(String.valueOf(refused.getMessage()));
            }
        }
        return INVALID_SYNTAX.because(String.valueOf(refused.getMessage()));
    }
}
