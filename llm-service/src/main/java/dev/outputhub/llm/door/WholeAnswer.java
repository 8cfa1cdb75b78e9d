package dev.outputhub.llm.door;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionState;
import dev.outputhub.llm.stream.AnswerListener;
import org.jspecify.annotations.Nullable;

/** Waits for the end of an answer. */
class WholeAnswer implements AnswerListener {

    private @Nullable Completion ended;

    @Override
    public void text(String id, String piece) {}

    @Override
    public void reasoning(String id, String piece) {}

    @Override
    public void ended(String id, Completion completion) {
        ended = completion;
    }

    @Override
    public void waiting() {}

    /** @throws AnswerFailure where there is none, or no whole one */
    Completion get() {
        if (ended == null) {
            throw AnswerFailure.unheard();
        }
        if (ended.state() != CompletionState.COMPLETED) {
            throw AnswerFailure.of(ended);
        }
        return ended;
    }
}
