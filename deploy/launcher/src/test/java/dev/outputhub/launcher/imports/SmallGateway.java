package dev.outputhub.launcher.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.outputhub.launcher.layout.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateway and the identity provider of a run, as far as an import needs them. */
final class SmallGateway implements AutoCloseable {

    static final String DONE = """
            {"id": "7", "state": "completed", "problems": 1, "counts": {
              "conversations": {"new": 12, "updated": 0, "unchanged": 3, "skipped": 0},
              "files": {"new": 0, "updated": 0, "unchanged": 0, "skipped": 1}}}""";
    static final String RUNNING = """
            {"id": "7", "state": "running", "problems": 0, "counts": {},
              "progress": {"items": 1400, "bytesRead": 45, "bytesTotal": 100}}""";

    /** What was sent, as text. */
    final List<String> uploads = new CopyOnWriteArrayList<>();

    final List<String> tokensUsed = new CopyOnWriteArrayList<>();
    final Deque<Answer> answersToUpload = new ArrayDeque<>();
    final Deque<String> states = new ArrayDeque<>();
    private final Ports ports;
    private final HttpServer gateway;
    private final HttpServer identity;
    private final AtomicInteger tokens = new AtomicInteger();

    record Answer(int status, String body) {}

    SmallGateway() {
        try {
            ports = Ports.anyFree();
            gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.gateway()), 0);
            identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.keycloak()), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (var server : List.of(gateway, identity)) {
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        }
        identity.createContext(
                "/", call -> answer(call, 200, "{\"access_token\": \"token-" + tokens.incrementAndGet() + "\"}"));
        gateway.createContext("/api/v1/imports", this::imports);
        gateway.start();
        identity.start();
    }

    String port() {
        return String.valueOf(ports.base());
    }

    String url() {
        return "http://localhost:" + ports.gateway();
    }

    @Override
    public void close() {
        gateway.stop(0);
        identity.stop(0);
    }

    private void imports(HttpExchange call) throws IOException {
        tokensUsed.add(call.getRequestHeaders().getFirst("Authorization"));
        var path = call.getRequestURI().getPath();
        if (call.getRequestMethod().equals("POST")) {
            uploads.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answersToUpload.isEmpty() ? new Answer(202, RUNNING) : answersToUpload.remove();
            if (answer.status() == 429) {
                call.getResponseHeaders().set("Retry-After", "0");
            }
            answer(call, answer.status(), answer.body());
        } else if (path.endsWith("/items")) {
            answer(call, 200, """
                    {"items": [{"file": "chat.json", "kind": "conversation", "title": "Plums", "reason": "A picture is missing"}]}""");
        } else {
            answer(call, 200, states.isEmpty() ? DONE : states.remove());
        }
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
