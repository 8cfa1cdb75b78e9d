package dev.outputhub.llm.completion;

import dev.outputhub.llm.connection.Connection;
import org.jspecify.annotations.Nullable;

/** What became of a worker's wish to work on a completion. */
public sealed interface Claim {

    /** It is the worker's now, for as long as it renews its lease. */
    record Taken(Completion completion, Connection connection) implements Claim {}

    /**
     * It is the worker's, but only to bring it to its end: it cannot be begun, or not again.
     *
     * @param connection null when it was removed meanwhile
     */
    record ToEnd(Completion completion, @Nullable Connection connection, Outcome outcome) implements Claim {}

    /** The connection carries no more at the moment. */
    record NotNow() implements Claim {}

    /** Somebody else has it, or it is over. */
    record Gone() implements Claim {}
}
