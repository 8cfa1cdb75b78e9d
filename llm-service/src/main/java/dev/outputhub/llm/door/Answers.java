package dev.outputhub.llm.door;

import dev.outputhub.llm.completion.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What whole and streamed answers have in common. */
final class Answers {

    private Answers() {}

    static String id(Completion completion) {
        return "chatcmpl-" + completion.id();
    }

    /** Providers have words of their own for it; programs branch on OpenAI's. */
    static String finishReason(Completion completion) {
        var answer = completion.answer();
        return switch (Objects.requireNonNullElse(answer.finishReason(), "stop")) {
            case "length", "max_tokens", "model_context_window_exceeded" -> "length";
            case "content_filter", "refusal" -> "content_filter";
            default -> answer.toolCalls().isEmpty() ? "stop" : "tool_calls";
        };
    }

    /** @param numbered as in the pieces of a stream */
    static List<ChatCompletion.Call> calls(Completion completion, boolean numbered) {
        var calls = new ArrayList<ChatCompletion.Call>();
        for (var call : completion.answer().toolCalls()) {
            calls.add(new ChatCompletion.Call(
                    numbered ? calls.size() : null,
                    call.id() == null ? "call_" + calls.size() : call.id(),
                    "function",
                    new ChatCompletion.Function(call.name(), call.arguments())));
        }
        return calls;
    }
}
