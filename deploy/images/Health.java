import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the service of this container how it is: 0 when it answers 200, else 1. By a socket, because a client of HTTP costs several times as much to
 * start, and this starts every few seconds.
 */
public final class Health {

    private static final int PATIENCE_MILLIS = 8_000;

    private Health() {}

    public static void main(String[] arguments) {
        var port = Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", "8080"));
        var path = System.getenv().getOrDefault("HUB_HEALTH", "/actuator/health");
        System.exit(answersOk(port, path) ? 0 : 1);
    }

    private static boolean answersOk(int port, String path) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.matches("HTTP/1\\.[01] 200.*");
        } catch (IOException silent) {
            return false;
        }
    }
}
