package dev.outputhub.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import redis.embedded.RedisServer;

/** A real Redis, which can be taken away for a while. */
public final class TestRedis {

    private static final int PORT = Ports.free();
    private static RedisServer server;

    private TestRedis() {}

    public static synchronized int port() {
        if (server == null) {
            start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(TestRedis::stop));
        }
        return PORT;
    }

    /** Does nothing where it runs. */
    public static synchronized void start() {
        if (server != null && server.isActive()) {
            return;
        }
        try {
            server = RedisServer.newRedisServer().port(PORT).build();
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static synchronized void stop() {
        try {
            if (server.isActive()) {
                server.stop();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
