package dev.outputhub.bench.load;

/** One call under measurement; throws when the answer is not the expected one. */
@FunctionalInterface
public interface Call {

    void run() throws Exception;
}
