package dev.outputhub.gateway.routing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.gateway.testing.GatewayTest;
import dev.outputhub.gateway.testing.StubService;
import dev.outputhub.gateway.testing.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;

/** A browser goes on to use a connection that it has: the server must go on to read it. */
@GatewayTest
class KeptConnectionIntegrationTests {

    private final StubService prompts = World.service(Service.PROMPT);
    private final int port;

    KeptConnectionIntegrationTests(DoorProperties door) {
        this.port = door.publicUrl().getPort();
    }

    /** Reactor Netty up to 1.3.7 stopped reading here: reactor/reactor-netty#4361. */
    @RepeatedTest(3)
    void isReadOnAfterARequestThatCameWhileAnotherWasAnswered() throws IOException {
        prompts.on("/api/v1/prompts/7", exchange -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            StubService.send(exchange, 200, "application/json", "{\"id\": 7}");
        });
        var slow = "GET /api/v1/prompts/7 HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
                + World.identity().accessToken() + "\r\n\r\n";
        var quick = "GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            send(socket, slow + quick);
            assertThat(statusOfNext(answers)).isEqualTo(200);
            assertThat(statusOfNext(answers)).isEqualTo(200);
            send(socket, quick);
            assertThat(statusOfNext(answers)).isEqualTo(200);
        }
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static int statusOfNext(BufferedReader answers) throws IOException {
        while (true) {
            var line = answers.readLine();
            if (line == null) {
                throw new IOException("The connection was closed.");
            }
            int status = line.indexOf("HTTP/1.1 ");
            if (status >= 0) {
                return Integer.parseInt(line.substring(status + 9, status + 12));
            }
        }
    }
}
