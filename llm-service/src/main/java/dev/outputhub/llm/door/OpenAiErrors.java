package dev.outputhub.llm.door;

import dev.outputhub.platform.problems.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Problems in OpenAI's words: programs branch on its status, its code and the parameter. */
public final class OpenAiErrors {

    private static final String BUDGET = "budget-used-up";

    private OpenAiErrors() {}

    /** @param body as it is written */
    public record Told(int status, boolean worthRepeating, Object body) {}

    public static Told of(ProblemDetail problem) {
        var properties = problem.getProperties() == null ? Map.<String, Object>of() : problem.getProperties();
        var code = String.valueOf(properties.get("code"));
        int status = status(problem.getStatus(), code);
        var body = OpenAiError.of(
                status,
                String.valueOf(problem.getDetail()),
                parameter(properties.get("errors")),
                AnswerFailure.code(code));
        return new Told(status, !code.equals(BUDGET), body);
    }

    private static int status(int status, String code) {
        return switch (code) {
            case "unknown-model" -> 404;
            case BUDGET -> 429;
            default -> status == 422 ? 400 : status;
        };
    }

    private static @Nullable String parameter(@Nullable Object errors) {
        return errors instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof FieldProblem first
                ? first.field().replaceAll("\\.(\\d+)", "[$1]")
                : null;
    }
}
