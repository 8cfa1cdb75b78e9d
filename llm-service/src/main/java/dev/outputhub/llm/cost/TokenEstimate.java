package dev.outputhub.llm.cost;

import dev.outputhub.llm.provider.ChatMessage;
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

    private static long count(List<ChatMessage> messages, int bytesEach) {
        return messages.stream()
                .mapToLong(message -> EACH_MESSAGE + Math.ceilDiv(bytes(message.content()), bytesEach))
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
