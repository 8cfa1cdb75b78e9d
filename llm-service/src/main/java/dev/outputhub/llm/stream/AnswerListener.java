package dev.outputhub.llm.stream;

import dev.outputhub.llm.completion.Completion;

/** Who follows an answer. Each method may throw {@link Gone} when nobody listens any more. */
public interface AnswerListener {

    void text(String id, String piece);

    void reasoning(String id, String piece);

    void ended(String id, Completion completion);

    /** Called now and then while nothing comes. */
    void waiting();

    /** The listener is away. */
    final class Gone extends RuntimeException {

        public Gone(Throwable cause) {
            super(null, cause, false, false);
        }
    }
}
