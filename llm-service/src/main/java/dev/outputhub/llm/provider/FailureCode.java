package dev.outputhub.llm.provider;

import java.util.Locale;

/** Why a provider did not answer, as callers see it. */
public enum FailureCode {
    KEY_MISSING(Blame.CALLER),
    PROVIDER_KEY_REFUSED(Blame.CALLER),
    PROVIDER_QUOTA_USED_UP(Blame.CALLER),
    MODEL_NOT_FOUND(Blame.CALLER),
    REQUEST_REFUSED(Blame.CALLER),
    ADDRESS_REFUSED(Blame.CALLER),
    PROVIDER_REDIRECTS(Blame.CALLER),
    PROVIDER_RATE_LIMITED(Blame.LOAD),
    PROVIDER_ERROR(Blame.PROVIDER),
    PROVIDER_UNREACHABLE(Blame.PROVIDER),
    PROVIDER_TIMED_OUT(Blame.PROVIDER),
    MALFORMED_ANSWER(Blame.PROVIDER),
    STREAM_BROKEN(Blame.PROVIDER);

    private enum Blame {
        CALLER,
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
        return blame != Blame.CALLER;
    }

    /** Whether it says that the provider is not well, so that the circuit should open. */
    public boolean providerIsUnwell() {
        return blame == Blame.PROVIDER;
    }
}
