package dev.outputhub.bench.load;

/** Gives each connection its own call, with what it needs open: an HTTP client, a prepared statement. */
@FunctionalInterface
public interface Caller {

    Call open(int connection) throws Exception;
}
