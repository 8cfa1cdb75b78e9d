package dev.outputhub.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.outputhub.launcher.layout.Checkout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program by which a container is asked how it is. */
class HealthTests {

    private HttpServer service;
    private int status = 200;

    @BeforeEach
    void start() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aServiceThatAnswersIsHealthy() throws Exception {
        assertThat(exitCode("/readyz")).isZero();
    }

    @Test
    void aServiceThatIsNotReadyIsNot() throws Exception {
        status = 503;
        assertThat(exitCode("/readyz")).isEqualTo(1);
    }

    @Test
    void aServiceThatIsGoneIsNot() throws Exception {
        stop();
        assertThat(exitCode("/readyz")).isEqualTo(1);
    }

    private int exitCode(String path) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        Checkout.find().resolve("deploy/images/Health.java").toString())
                .inheritIO();
        builder.environment()
                .put("SERVER_PORT", String.valueOf(service.getAddress().getPort()));
        builder.environment().put("HUB_HEALTH", path);
        return builder.start().waitFor();
    }
}
