package dev.outputhub.platform.storage;

/** The store holds nothing under a key that something still refers to. */
public final class ObjectGone extends RuntimeException {

    ObjectGone(String key) {
        super("The object store has lost " + key);
    }
}
