package dev.outputhub.llm.worker;

import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.completion.Progress;
import dev.outputhub.llm.provider.StreamPart;
import dev.outputhub.llm.provider.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects an answer. What it gives out is whole characters that a database takes. */
class AnswerBuffer {

    /** More than any model calls in one answer. */
    private static final int MOST_TOOL_CALLS = 256;

    private final long start = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final Map<Integer, PendingToolCall> toolCalls = new TreeMap<>();
    private @Nullable Usage usage;
    private @Nullable String finishReason;
    private @Nullable Long firstTokenMs;

    void add(StreamPart part) {
        switch (part) {
            case StreamPart.Text(var piece) -> append(text, piece);
            case StreamPart.Reasoning(var piece) -> append(reasoning, piece);
            case StreamPart.ToolCall call -> append(call);
            case StreamPart.Usage(var input, var output) -> usage = new Usage(input, output);
            case StreamPart.Finished(var reason) -> finishReason = reason;
        }
    }

    boolean anything() {
        return firstTokenMs != null;
    }

    /** Whether there is something to keep: text or a call, not thoughts alone. */
    boolean answered() {
        return !text().isEmpty() || !toolCalls.isEmpty();
    }

    String text() {
        return whole(text);
    }

    String reasoning() {
        return whole(reasoning);
    }

    List<ToolCall> toolCalls() {
        return toolCalls.values().stream().map(PendingToolCall::call).toList();
    }

    Progress progress() {
        return new Progress(text(), reasoning(), firstTokenMs);
    }

    @Nullable
    Usage usage() {
        return usage;
    }

    @Nullable
    String finishReason() {
        return finishReason;
    }

    @Nullable
    Long firstTokenMs() {
        return firstTokenMs;
    }

    long elapsedMs() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void append(StreamPart.ToolCall piece) {
        if (toolCalls.size() >= MOST_TOOL_CALLS && !toolCalls.containsKey(piece.index())) {
            return;
        }
        var call = toolCalls.computeIfAbsent(piece.index(), _ -> new PendingToolCall());
        if (piece.id() != null) {
            call.id = piece.id();
        }
        if (piece.name() != null) {
            append(call.name, piece.name());
        }
        append(call.arguments, piece.arguments());
    }

    private void append(StringBuilder to, String piece) {
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) != '\0') { // PostgreSQL takes every character but this one
                to.append(piece.charAt(i));
            }
        }
        if (firstTokenMs == null && !to.isEmpty()) {
            firstTokenMs = elapsedMs();
        }
    }

    private static final class PendingToolCall {
        private @Nullable String id;
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();

        ToolCall call() {
            return new ToolCall(id, whole(name), whole(arguments));
        }
    }

    // a provider may cut between the two halves of a character beyond the basic plane
    private static String whole(StringBuilder builder) {
        int length = builder.length();
        boolean half = length > 0 && Character.isHighSurrogate(builder.charAt(length - 1));
        return builder.substring(0, half ? length - 1 : length);
    }
}
