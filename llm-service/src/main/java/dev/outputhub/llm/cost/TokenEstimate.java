package dev.outputhub.llm.cost;

import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How many tokens a text has, where nobody counted them. */
public final class TokenEstimate {

    /** What marks a message in a prompt. */
    private static final int EACH_MESSAGE = 10;

    private static final int FEWEST_BYTES = 2;
    private static final int USUAL_BYTES = 4;

    private TokenEstimate() {}

    /** More than any tokeniser of today makes of ordinary text. */
    public static long atMost(List<ChatMessage> messages) {
        return count(messages, FEWEST_BYTES);
    }

    public static long usual(List<ChatMessage> messages) {
        return count(messages, USUAL_BYTES);
    }

    public static long usual(String text) {
        return Math.ceilDiv(bytes(text), USUAL_BYTES);
    }

    /** Descriptions of tools are read, and paid for, like everything else. */
    public static long atMost(RequestOptions options) {
        return options.passedOn().values().stream()
                .mapToLong(value -> Math.ceilDiv(bytes(value.toString()), FEWEST_BYTES))
                .sum();
    }

    private static long count(List<ChatMessage> messages, int bytesEach) {
        return messages.stream()
                .mapToLong(message -> EACH_MESSAGE + Math.ceilDiv(bytes(message), bytesEach))
                .sum();
    }

    private static long bytes(ChatMessage message) {
        return bytes(message.content())
                + message.toolCalls().stream()
                        .mapToLong(call -> bytes(call.name()) + bytes(call.arguments()))
                        .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
