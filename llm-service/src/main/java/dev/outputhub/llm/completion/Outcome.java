package dev.outputhub.llm.completion;

import dev.outputhub.llm.completion.Completion.Failure;

/** How a completion ends. */
public sealed interface Outcome {

    record Completed() implements Outcome {}

    record Cancelled() implements Outcome {}

    record Failed(Failure error) implements Outcome {}

    static Outcome failed(String code, String detail) {
        return new Failed(new Failure(code, detail));
    }
}
