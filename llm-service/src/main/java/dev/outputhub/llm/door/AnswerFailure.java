package dev.outputhub.llm.door;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.CompletionState;
import java.util.Objects;

/** Why there is no answer, or no whole one. Only those that may well succeed a moment later are to be repeated. */
final class AnswerFailure extends RuntimeException {

    private static final Failure STOPPED = new Failure("cancelled", "The answer was stopped.");

    private final int status;
    private final OpenAiError error;

    private AnswerFailure(int status, OpenAiError error) {
        super(error.error().message(), null, false, false);
        this.status = status;
        this.error = error;
    }

    static AnswerFailure of(Completion completion) {
        var failure = Objects.requireNonNullElse(completion.answer().error(), STOPPED);
        int status = status(failure.code());
        var detail = completion.state() == CompletionState.INTERRUPTED
                ? "The answer broke off; what had come is kept in its conversation. " + failure.detail()
                : failure.detail();
        return new AnswerFailure(status, OpenAiError.of(status, detail, null, code(failure.code())));
    }

    /** This server stops; the answer goes on elsewhere and is kept. */
    static AnswerFailure unheard() {
        return new AnswerFailure(
                503,
                OpenAiError.of(
                        503, "The server stops. The answer is kept in its conversation.", null, "server-stopped"));
    }

    int status() {
        return status;
    }

    OpenAiError error() {
        return error;
    }

    private static int status(String code) {
        return switch (code) {
            case "model-not-found" -> 404;
            case "request-refused" -> 400;
            case "cancelled" -> 409;
            case "provider-rate-limited", "provider-quota-used-up", "budget-used-up" -> 429;
            case "provider-overloaded", "provider-unavailable" -> 503;
            case "provider-timed-out" -> 504;
            default -> 502;
        };
    }

    /** OpenAI's own code where programs know one. */
    static String code(String ours) {
        return switch (ours) {
            case "model-not-found", "unknown-model", "model-required" -> "model_not_found";
            case "provider-rate-limited" -> "rate_limit_exceeded";
            case "provider-quota-used-up", "budget-used-up" -> "insufficient_quota";
            case "unknown-parameter" -> "unknown_parameter";
            case "unsupported-parameter" -> "unsupported_parameter";
            default -> ours;
        };
    }
}
