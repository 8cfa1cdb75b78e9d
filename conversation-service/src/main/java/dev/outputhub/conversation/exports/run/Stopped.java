package dev.outputhub.conversation.exports.run;

import java.io.IOException;

/** An export is not to go on. No RuntimeException: a record that cannot be written is one. */
final class Stopped extends IOException {

    private final transient boolean forNow;

    private Stopped(String reason, boolean forNow) {
        super(reason);
        this.forNow = forNow;
    }

    static Stopped becauseTheProcessEnds() {
        return new Stopped("The process ends", true);
    }

    static Stopped becauseNobodyWantsIt() {
        return new Stopped("It was cancelled", false);
    }

    /** Whether another run begins again. */
    boolean forNow() {
        return forNow;
    }
}
