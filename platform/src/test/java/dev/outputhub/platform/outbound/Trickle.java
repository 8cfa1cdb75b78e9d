package dev.outputhub.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A server that goes on sending a byte now and then: in its headers, or in the body of {@code /body}. */
final class Trickle implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    Trickle() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    URI address(String path) {
        return URI.create("http://subscriber.test:" + server.getLocalPort() + path);
    }

    private void serve() {
        try {
            while (true) {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            var request = new byte[1_000];
            int length = caller.getInputStream().read(request);
            boolean body = new String(request, 0, length, StandardCharsets.US_ASCII).startsWith("GET /body");
            send(caller, "HTTP/1.1 200 OK\r\n" + (body ? "Transfer-Encoding: chunked\r\n\r\n" : "Slow: "));
            while (true) {
                send(caller, body ? "1\r\nx\r\n" : "x");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
