package dev.outputhub.gateway.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The members of RFC 9457, and ours: {@code code}, {@code traceId} and {@code errors}. */
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

    static ProblemBody of(Problem problem, String path, String traceId) {
        var code = problem.code();
        return new ProblemBody(
                "urn:problem:" + code.code(),
                code.status().getReasonPhrase(),
                code.status().value(),
                problem.detail(),
                path,
                code.code(),
                traceId,
                problem.errors());
    }
}
