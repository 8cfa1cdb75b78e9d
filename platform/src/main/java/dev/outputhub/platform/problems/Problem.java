package dev.outputhub.platform.problems;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal with a code; the one exception that domain code throws. Answered as RFC 9457 problem details. */
public class Problem extends RuntimeException {

    /** A detail is for people to read, not for what they sent to be sent back whole. In characters. */
    private static final int LONGEST_DETAIL = 1_000;

    private final ErrorCode code;
    private final List<FieldProblem> errors;
    private final @Nullable Duration retryAfter;

    public Problem(ErrorCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    public Problem(ErrorCode code, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        // refusals are answers, not faults: no stack trace, it costs more than the rest of the request
        super(FieldProblem.shortened(detail, LONGEST_DETAIL), null, false, code.kind() == Kind.INTERNAL);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** Absent and another organisation's records are told apart by nobody: same text for both. */
    public static Problem notFound(String kind, Object id) {
        return new Problem(CommonError.NOT_FOUND, "There is no " + kind + " " + id + ".");
    }

    public static Problem invalid(String field, String message) {
        return new Problem(
                CommonError.VALIDATION_FAILED, field + " " + message, List.of(new FieldProblem(field, message)), null);
    }

    public static Problem refused(ErrorCode code, String field, String message) {
        return new Problem(code, message, List.of(new FieldProblem(field, message)), null);
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(CommonError.SERVICE_UNAVAILABLE, detail, List.of(), retryAfter);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
