package dev.outputhub.gateway.search;

/** An owner found fault with the question; what it said is passed on. */
final class SearchRefused extends RuntimeException {

    private final transient Part.Refused refusal;

    SearchRefused(Part.Refused refusal) {
        super(refusal.owner().id() + " refused the search", null, false, false);
        this.refusal = refusal;
    }

    Part.Refused refusal() {
        return refusal;
    }
}
