package dev.outputhub.launcher.testing;

/** One test a runner wrote down, by the names it gave it. */
record TestCase(String place, String name, TestCount outcome) {

    boolean hasFailed() {
        return outcome.failed() > 0;
    }

    @Override
    public String toString() {
        return place.isEmpty() ? name : place + ": " + name;
    }
}
