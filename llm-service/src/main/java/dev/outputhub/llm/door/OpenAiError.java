package dev.outputhub.llm.door;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refusal or a failure, in OpenAI's words. */
record OpenAiError(Body error) {

    /** @param param the part of the request that is meant, where it is one */
    record Body(
            @Schema(example = "No connection offers the model gpt-5.")
            String message,

            @Schema(example = "invalid_request_error") String type,
            @Schema(example = "model") @Nullable String param,
            @Schema(example = "model_not_found") @Nullable String code) {}

    static OpenAiError of(int status, String message, @Nullable String param, @Nullable String code) {
        return new OpenAiError(new Body(message, type(status), param, code));
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 429 -> "rate_limit_error";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }
}
