package dev.outputhub.platform.database;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * PostgreSQL holds every character but NUL. It may stand in any text of a request, in a body as in a parameter, so it is refused at
 * the one place where all of them arrive.
 */
class TextWithoutNul implements ExecuteListener {

    /** In a text, and in JSON. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    @Override
    public void exception(ExecuteContext context) {
        var failure = context.sqlException();
        if (failure != null && failure.getSQLState() != null && STATES.contains(failure.getSQLState())) {
            context.exception(new Problem(
                    CommonError.MALFORMED_REQUEST, "A text of the request has the character NUL (U+0000)."));
        }
    }
}
