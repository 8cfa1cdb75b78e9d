package dev.outputhub.llm.worker;

/** The work on a completion ends for a reason that is not the provider's. */
final class Stopped extends RuntimeException {

    enum Reason {
        /** Somebody asked for it. */
        CANCELLED,
        /** Another worker has it. */
        LOST,
        /** This process stops. */
        SHUTDOWN
    }

    private final Reason reason;

    Stopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
