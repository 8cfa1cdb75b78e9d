package dev.outputhub.platform.problems;

import dev.outputhub.platform.json.RefusedValueException;
import java.util.List;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a body has where something else was expected. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** @return 400 that names the field, where the body is JSON at all */
    public static Problem problem(Throwable failure) {
        var path = JsonPaths.of(failure);
        if (path.isEmpty()) {
            return new Problem(CommonError.MALFORMED_REQUEST, "The body is not valid JSON.");
        }
        var reason = reason(failure);
        return new Problem(
                CommonError.MALFORMED_REQUEST,
                "The value of " + path + " " + reason + ".",
                List.of(new FieldProblem(path, reason)),
                null);
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedValueException refused) {
                return refused.getOriginalMessage();
            }
            if (cause instanceof UnrecognizedPropertyException) {
                return "is for a field that is not known here";
            }
        }
        return "is not as expected";
    }
}
