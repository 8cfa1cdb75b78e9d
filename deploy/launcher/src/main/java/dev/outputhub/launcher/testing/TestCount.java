package dev.outputhub.launcher.testing;

/** Tests by how they ended. */
record TestCount(int passed, int failed, int skipped) {

    static final TestCount NONE = new TestCount(0, 0, 0);
    static final TestCount ONE_PASSED = new TestCount(1, 0, 0);
    static final TestCount ONE_FAILED = new TestCount(0, 1, 0);
    static final TestCount ONE_SKIPPED = new TestCount(0, 0, 1);

    TestCount plus(TestCount other) {
        return new TestCount(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }
}
