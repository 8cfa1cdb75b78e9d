package dev.outputhub.llm.provider;

import java.util.Locale;

/** Why a provider did not answer, as callers see it. */
public enum FailureCode {
    KEY_MISSING(Blame.REQUEST),
    PROVIDER_KEY_REFUSED(Blame.REQUEST),
    PROVIDER_QUOTA_USED_UP(Blame.REQUEST),
    MODEL_NOT_FOUND(Blame.REQUEST),
    REQUEST_REFUSED(Blame.REQUEST),
    ADDRESS_REFUSED(Blame.REQUEST),
    PROVIDER_REDIRECTS(Blame.REQUEST),
    EMPTY_ANSWER(Blame.REQUEST),
    PROVIDER_RATE_LIMITED(Blame.LOAD),
    PROVIDER_ERROR(Blame.PROVIDER),
    PROVIDER_OVERLOADED(Blame.PROVIDER),
    PROVIDER_UNREACHABLE(Blame.PROVIDER),
    PROVIDER_TIMED_OUT(Blame.PROVIDER),
    MALFORMED_ANSWER(Blame.PROVIDER),
    STREAM_BROKEN(Blame.PROVIDER),
    /** It failed so often that it is left alone for a moment. */
    PROVIDER_UNAVAILABLE(Blame.REQUEST);

    private enum Blame {
        /** Asking the same again gives the same. */
        REQUEST,
        LOAD,
        PROVIDER
    }

    private final Blame blame;

    FailureCode(Blame blame) {
        this.blame = blame;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request may succeed a moment later. */
    public boolean temporary() {
        return blame != Blame.REQUEST;
    }

    /** Whether it says that the provider is not well, so that the circuit should open. */
    public boolean providerIsUnwell() {
        return blame == Blame.PROVIDER;
    }
}
