package dev.outputhub.llm.provider;

/** What comes out of a model while it answers. */
public sealed interface StreamPart {

    record Text(String text) implements StreamPart {}

    /** What a model thinks aloud before it answers. */
    record Reasoning(String text) implements StreamPart {}

    record Usage(long inputTokens, long outputTokens) implements StreamPart {}

    /** @param reason the provider's word for why the answer ends, such as {@code stop} or {@code length} */
    record Finished(String reason) implements StreamPart {}
}
