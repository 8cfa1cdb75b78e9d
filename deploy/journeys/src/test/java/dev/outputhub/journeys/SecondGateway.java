package dev.outputhub.journeys;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another gateway of the running platform: the same program with the same settings, on a port of its own. */
final class SecondGateway implements AutoCloseable {

    private final Process process;
    private final URI url;

    private SecondGateway(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static SecondGateway start() throws IOException {
        var written = Files.readString(RunningPlatform.data().resolve("run").resolve("gateway.pid"));
        var first = ProcessHandle.of(Long.parseLong(written.split(" ", -1)[0])).orElseThrow();
        var command = new ArrayList<String>();
        command.add(first.info().command().orElseThrow());
        command.addAll(List.of(first.info().arguments().orElseThrow()));
        int port = freePort();
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment(first));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        var gateway = new SecondGateway(builder.start(), URI.create("http://localhost:" + port));
        gateway.awaitReady();
        return gateway;
    }

    URI url() {
        return url;
    }

    private void awaitReady() {
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(url.resolve("/readyz")).build();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    /** As the system keeps it of a process of one's own. */
    private static Map<String, String> environment(ProcessHandle process) throws IOException {
        var variables = new HashMap<String, String>();
        for (var line : Files.readString(Path.of("/proc", String.valueOf(process.pid()), "environ"))
                .split("\0")) {
            var equals = line.indexOf('=');
            if (equals > 0) {
                variables.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return variables;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
