package dev.outputhub.launcher.drill;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes webhooks on this machine and keeps them. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

    private record Call(String id, String time, String signature, String body) {}

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** @param secret of the webhook, as it was told when it was made; the signature is that of Standard Webhooks */
    public boolean heardOf(String word, String secret) {
        return List.copyOf(calls).stream()
                .anyMatch(
                        call -> call.body().contains(word) && call.signature().contains("v1," + signed(call, secret)));
    }

    private static String signed(Call call, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(
                            (call.id() + "." + call.time() + "." + call.body()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
