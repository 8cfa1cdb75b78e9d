package dev.outputhub.auth.vouching;

/** @param sequence of the first entry that is wrong, or missing */
record Wrong(long sequence, Reason reason) {

    enum Reason {
        /** It is not what its hash was made of, or does not follow from the one before it. */
        CHANGED,
        /** There is none of this number. */
        MISSING,
        /** There is another of this number. */
        INSERTED,
        /** It follows, but it is not what was there when the checkpoint was signed: the chain was made anew. */
        NOT_AS_VOUCHED,
        /** Its checkpoint is gone or not signed by us, and there are later ones. */
        NOT_VOUCHED
    }
}
