package dev.outputhub.gateway.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A problem in OpenAI's words, as llm-service tells its own under {@code /openai}. */
record OpenAiErrorBody(Body error) {

    record Body(String message, String type, @Nullable String param, String code) {}

    static OpenAiErrorBody of(Problem problem) {
        var status = problem.code().status();
        var param =
                problem.errors().isEmpty() ? null : problem.errors().getFirst().field();
        return new OpenAiErrorBody(new Body(problem.detail(), type(status), param, code(problem.code())));
    }

    private static String type(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "authentication_error";
            case FORBIDDEN -> "permission_error";
            case TOO_MANY_REQUESTS -> "rate_limit_error";
            default -> status.is5xxServerError() ? "server_error" : "invalid_request_error";
        };
    }

    private static String code(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> "invalid_api_key";
            case TOO_MANY_REQUESTS -> "rate_limit_exceeded";
            default -> code.code();
        };
    }
}
