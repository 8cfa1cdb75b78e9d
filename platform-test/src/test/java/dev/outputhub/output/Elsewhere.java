package dev.outputhub.output;

/** Stands for a class of another service. */
public final class Elsewhere {

    private Elsewhere() {}

    public static int answer() {
        return 1;
    }
}
