package dev.outputhub.gateway.problems;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal with a code. */
public final class Problem extends RuntimeException {

    private final ErrorCode code;
    private final List<FieldProblem> errors;
    private final @Nullable Duration retryAfter;

    public Problem(ErrorCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    private Problem(ErrorCode code, String detail, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        // an answer, not a fault: no stack trace, it would cost more than the rest of the request
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static Problem invalid(String field, String message) {
        var error = new FieldProblem(field, message);
        return new Problem(ErrorCode.VALIDATION_FAILED, field + " " + message + ".", List.of(error), null);
    }

    /** @param names of parameters; a misspelt one that is ignored would answer more than was asked for */
    public static Problem unknownParameters(List<String> names) {
        var errors = names.stream()
                .map(name -> new FieldProblem(name, "is not known here"))
                .toList();
        var detail = "Nothing here has " + String.join(" and ", names) + " to be narrowed by.";
        return new Problem(ErrorCode.UNKNOWN_PARAMETER, detail, errors, null);
    }

    public static Problem later(ErrorCode code, String detail, Duration retryAfter) {
        return new Problem(code, detail, List.of(), retryAfter);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldProblem> errors() {
        return errors;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
