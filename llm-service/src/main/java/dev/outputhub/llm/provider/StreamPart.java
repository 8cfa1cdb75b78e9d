package dev.outputhub.llm.provider;

import org.jspecify.annotations.Nullable;

/** What comes out of a model while it answers. */
public sealed interface StreamPart {

    record Text(String text) implements StreamPart {}

    /** What a model thinks aloud before it answers. */
    record Reasoning(String text) implements StreamPart {}

    /**
     * A piece of a call of a tool.
     *
     * @param index tells the calls of one answer apart
     * @param id and name come with the first piece alone
     * @param arguments JSON, piece by piece
     */
    record ToolCall(
            int index, @Nullable String id, @Nullable String name, String arguments) implements StreamPart {}

    record Usage(long inputTokens, long outputTokens) implements StreamPart {}

    /** @param reason the provider's word for why the answer ends, such as {@code stop} or {@code length} */
    record Finished(String reason) implements StreamPart {}
}
